package al.tryeza.audit.ledger.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.NoteFault;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint("log.example", 7, new TreeHasher().leaf(new byte[1]));
    private static final Map<String, Signer> SIGNERS = new HashMap<>();

    static {
        SIGNERS.put("LOG", Signer.generate("log.example", KeyType.ED25519));
        SIGNERS.put("OTHER", Signer.generate("other.example", KeyType.ED25519));
        for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            KeyType type = name.startsWith("X") ? KeyType.COSIGNATURE_ED25519 : KeyType.COSIGNATURE_ML_DSA_44;
            SIGNERS.put(name, Signer.generate("witness.example/" + name, type));
        }
    }

    /** The example of C2SP {@code tlog-policy}, with keys. */
    private static final String TWO_LEVELS = """
            log {LOG}

            witness X1 {X1}
            witness X2 {X2}
            witness X3 {X3}
            group X-witnesses 2 X1 X2 X3

            # the others
            witness Y1 {Y1} https://y.example/1
            witness Y2 {Y2}
            \twitness\tY3  {Y3}\t
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """;

    private static TrustPolicy read(String policy) throws MalformedPolicy {
        String text = policy;
        for (var signer : SIGNERS.entrySet()) {
            text = text.replace(
                    "{" + signer.getKey() + "}", signer.getValue().key().toString());
        }
        return PolicyReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SignedNote signedBy(String... names) throws Unbelievable {
        List<NoteSignature> signatures = new ArrayList<>();
        for (String name : names) {
            signatures.add(Objects.requireNonNull(SIGNERS.get(name)).sign(CHECKPOINT.text(), NOW));
        }
        return new SignedNote(CHECKPOINT.text(), signatures);
    }

    @ParameterizedTest
    @CsvSource({
        "LOG X1 X2 Y1, ",
        "LOG X1 X3 Y3, ",
        "LOG X1 X2 X3 Y1 Y2 Y3, ",
        "LOG X1 Y1 Y2 Y3, TOO_FEW_WITNESSES",
        "LOG X1 X1 Y1, TOO_FEW_WITNESSES",
        "LOG X1 X2 X3, TOO_FEW_WITNESSES",
        "LOG, TOO_FEW_WITNESSES",
        "X1 X2 Y1, NOT_SIGNED_BY_LOG",
        "OTHER, NO_KNOWN_SIGNATURE"
    })
    void a_checkpoint_is_believed_when_the_log_and_enough_witnesses_signed(String signers, NoteFault fault)
            throws MalformedPolicy, Unbelievable {
        TrustPolicy policy = read(TWO_LEVELS);
        SignedNote note = signedBy(signers.split(" "));
        if (fault == null) {
            assertThat(policy.believe(note)).isEqualTo(CHECKPOINT);
        } else {
            assertThatExceptionOfType(Unbelievable.class)
                    .isThrownBy(() -> policy.believe(note))
                    .matches(found -> found.fault() == fault);
        }
    }

    @Test
    void a_log_speaks_only_under_its_own_name() throws MalformedPolicy, Unbelievable {
        TrustPolicy policy = read("log {LOG}\nlog {OTHER}\nquorum none\n");
        assertThat(policy.believe(signedBy("LOG"))).isEqualTo(CHECKPOINT);
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> policy.believe(signedBy("OTHER")))
                .matches(found -> found.fault() == NoteFault.NOT_SIGNED_BY_LOG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOT_ONE_QUORUM|1",
                "'log {LOG}\n'|NOT_ONE_QUORUM|2",
                "'quorum none\nquorum none\n'|NOT_ONE_QUORUM|2",
                "'quorum X1\n'|UNKNOWN_NAME|1",
                "'lok {LOG}\n'|UNKNOWN_LINE|1",
                "'log\n'|WRONG_NUMBER_OF_WORDS|1",
                "'log {LOG} https://a.example b\n'|WRONG_NUMBER_OF_WORDS|1",
                "'log {LOG} nowhere\n'|BAD_ADDRESS|1",
                "'log {X1}\n'|BAD_KEY|1",
                "'log nonsense\n'|BAD_KEY|1",
                "'\nlog {LOG}\nlog {LOG}\n'|SAME_KEY|3",
                "'witness X1 {LOG}\n'|BAD_KEY|1",
                "'witness none {X1}\n'|SAME_NAME|1",
                "'witness X1 {X1}\nwitness X1 {X2}\n'|SAME_NAME|2",
                "'witness X1 {X1}\nwitness X2 {X1}\n'|SAME_KEY|2",
                "'witness X1 {X1}\ngroup G 0 X1\n'|BAD_THRESHOLD|2",
                "'witness X1 {X1}\ngroup G 2 X1\n'|BAD_THRESHOLD|2",
                "'witness X1 {X1}\ngroup G 01 X1\n'|BAD_THRESHOLD|2",
                "'witness X1 {X1}\ngroup G most X1\n'|BAD_THRESHOLD|2",
                "'witness X1 {X1}\ngroup G any\n'|WRONG_NUMBER_OF_WORDS|2",
                "'witness X1 {X1}\ngroup G any X1 X1\n'|TWICE_A_MEMBER|2",
                "'witness X1 {X1}\ngroup G any X1\ngroup H any X1\n'|TWICE_A_MEMBER|3",
                "'witness X1 {X1}\ngroup G any X1 none\n'|UNKNOWN_NAME|2",
                "'group G any G\n'|UNKNOWN_NAME|1",
                "'quorum none\r\n'|CONTROL_CHARACTER|1"
            })
    void a_malformed_policy_is_told_by_code_and_line(String policy, PolicyFault fault, int line) {
        assertThatExceptionOfType(MalformedPolicy.class)
                .isThrownBy(() -> read(policy))
                .matches(found -> found.fault() == fault && found.line() == line);
    }
}
