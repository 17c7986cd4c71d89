package al.tryeza.audit.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import al.tryeza.audit.ledger.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of C2SP {@code signed-note}. */
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static final String TEXT = new Checkpoint("log.example/1", 7, new TreeHasher().leaf(new byte[1])).text();

    private static SignedNote parse(String note) throws Unbelievable {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    private static NoteFault faultOf(String note) {
        return catchThrowableOfType(Unbelievable.class, () -> parse(note)).fault();
    }

    @Test
    void the_published_example_holds() throws Unbelievable {
        VerifierKey key = VerifierKey.parse(KEY);
        SignedNote note = parse(NOTE);

        assertThat(key.toString()).isEqualTo(KEY);
        assertThat(note.toString()).isEqualTo(NOTE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(Verification.of(note, List.of(key))).containsExactly(new Verification.Signature(key, 0));
    }

    @Test
    void any_octet_of_it_that_is_changed_is_found() throws Unbelievable {
        VerifierKey key = VerifierKey.parse(KEY);
        byte[] good = NOTE.getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < good.length; place++) {
            byte[] changed = good.clone();
            changed[place] ^= 1;
            assertThatExceptionOfType(Unbelievable.class)
                    .as("octet %s", place)
                    .isThrownBy(() -> Verification.of(SignedNote.parse(changed), List.of(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void every_type_of_key_signs_and_verifies_a_checkpoint(KeyType type) throws Unbelievable {
        Signer signer = Signer.generate("log.example/1", type);
        VerifierKey known = VerifierKey.parse(signer.key().toString());
        SignedNote note = new SignedNote(TEXT, List.of(signer.sign(TEXT, NOW)));

        SignedNote read = SignedNote.parse(note.bytes());
        assertThat(Verification.of(read, List.of(known)))
                .containsExactly(new Verification.Signature(known, type.timestamped() ? NOW.getEpochSecond() : 0));

        var other = new SignedNote(TEXT.replace("\n7\n", "\n8\n"), read.signatures());
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> Verification.of(other, List.of(known)))
                .matches(fault -> fault.fault() == NoteFault.WRONG_SIGNATURE);
    }

    @Test
    void signatures_of_strangers_are_passed_over_and_those_of_a_known_key_have_to_hold() throws Unbelievable {
        Signer log = Signer.generate("log.example/1", KeyType.ED25519);
        Signer witness = Signer.generate("witness.example/1", KeyType.COSIGNATURE_ED25519);
        Signer sameName = Signer.generate("log.example/1", KeyType.ED25519);
        SignedNote note =
                new SignedNote(TEXT, List.of(sameName.sign(TEXT, NOW), log.sign(TEXT, NOW), witness.sign(TEXT, NOW)));

        assertThat(Verification.of(note, List.of(log.key()))).hasSize(1);
        assertThat(Verification.of(note, List.of(log.key(), witness.key()))).hasSize(2);
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> Verification.of(
                        note,
                        List.of(Signer.generate("log.example/1", KeyType.ED25519)
                                .key())))
                .matches(fault -> fault.fault() == NoteFault.NO_KNOWN_SIGNATURE);
    }

    @Test
    void a_cosignature_is_only_over_a_checkpoint() {
        Signer witness = Signer.generate("witness.example/1", KeyType.COSIGNATURE_ML_DSA_44);
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> witness.sign("a letter\n", NOW))
                .matches(fault -> fault.fault() == NoteFault.MALFORMED_CHECKPOINT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NO_SIGNATURES",
                "'text\n'|NO_SIGNATURES",
                "'text\n\n'|NO_SIGNATURES",
                "'text\n\n— a AAAAAAA='|MALFORMED_SIGNATURE",
                "'text\n\n- a AAAAAAA=\n'|MALFORMED_SIGNATURE",
                "'text\n\n— a  AAAAAAA=\n'|MALFORMED_SIGNATURE",
                "'text\n\n— AAAAAAA=\n'|MALFORMED_SIGNATURE",
                "'text\n\n— a+b AAAAAAA=\n'|MALFORMED_SIGNATURE",
                "'text\n\n— a AAAA\n'|MALFORMED_SIGNATURE",
                "'text\n\n— a AAAAAAB=\n'|MALFORMED_SIGNATURE",
                "'text\n\n— a AAAAAAA\n'|MALFORMED_SIGNATURE",
                "'te\txt\n\n— a AAAAAAA=\n'|CONTROL_CHARACTER",
                "'te\u0000xt\n\n— a AAAAAAA=\n'|CONTROL_CHARACTER",
                "'te\rxt\n\n— a AAAAAAA=\n'|CONTROL_CHARACTER"
            })
    void a_malformed_note_is_told_by_its_code(String note, NoteFault fault) {
        assertThat(faultOf(note)).isEqualTo(fault);
    }

    @Test
    void what_is_too_much_is_not_read() {
        assertThat(faultOf("text\n\n" + "— a AAAAAAA=\n".repeat(101))).isEqualTo(NoteFault.TOO_MANY_SIGNATURES);
        assertThat(faultOf("a".repeat(1_000_001))).isEqualTo(NoteFault.TOO_LARGE);
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xC3, '\n', '\n'}))
                .matches(fault -> fault.fault() == NoteFault.NOT_UTF8);
    }

    @ParameterizedTest
    @CsvSource({
        "example.com/foo, MALFORMED_KEY",
        "example.com/foo+530d903a, MALFORMED_KEY",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, MALFORMED_KEY",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, WRONG_KEY_ID",
        "example.com/fou+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, WRONG_KEY_ID",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, UNKNOWN_KEY_TYPE",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2, MALFORMED_KEY",
        "example.com/foo+530d903a+AQ==, MALFORMED_KEY",
        "example.com/foo+530d903a+, MALFORMED_KEY",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, MALFORMED_KEY"
    })
    void a_malformed_key_is_told_by_its_code(String key, NoteFault fault) {
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> VerifierKey.parse(key))
                .matches(found -> found.fault() == fault);
    }

    @Test
    void the_published_checkpoint_is_read() throws Unbelievable {
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n",
                "log\n7\n",
                "log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n07\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n+7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n18446744073709551616\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "log\n7\nAAAA\n",
                "log\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nmore\n"
            })
    void a_malformed_checkpoint_is_none(String text) {
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> Checkpoint.parse(text))
                .matches(found -> found.fault() == NoteFault.MALFORMED_CHECKPOINT);
    }

    @Test
    void the_largest_tree_and_the_empty_one_can_be_written() throws Unbelievable {
        var largest = new Checkpoint("log", -1, new TreeHasher().leaf(new byte[0]));
        assertThat(largest.text()).contains("\n18446744073709551615\n");
        assertThat(Checkpoint.parse(largest.text())).isEqualTo(largest);
        var empty = new Checkpoint("log", 0, TreeHasher.emptyRoot());
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThatExceptionOfType(Unbelievable.class)
                .isThrownBy(() -> Checkpoint.parse(new Checkpoint("log", 0, largest.root()).text()))
                .matches(found -> found.fault() == NoteFault.WRONG_EMPTY_ROOT);
    }
}
