package al.tryeza.audit.witness;

import static al.tryeza.audit.witness.WatchedLog.FORKED;
import static al.tryeza.audit.witness.WatchedLog.HONEST;
import static al.tryeza.audit.witness.WatchedLog.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.Verification.Signature;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.witness.Judgement;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import al.tryeza.audit.witness.FakeMemory.Failing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WitnessTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Signer CLASSICAL = Signer.generate("witness.example/w", KeyType.COSIGNATURE_ED25519);
    private static final Signer LASTING = Signer.generate("witness.example/w", KeyType.COSIGNATURE_ML_DSA_44);
    private static final List<VerifierKey> WITNESS = List.of(CLASSICAL.key(), LASTING.key());

    private final WatchedLog log = new WatchedLog("log.example");
    private final FakeMemory memory = new FakeMemory();
    private Instant now = NOON;
    private final Witness witness =
            new Witness(new TrustedLogs(List.of(log.key())), List.of(CLASSICAL, LASTING), memory, () -> now);

    private static List<Signature> signatures(Answer answer, SignedNote checkpoint) {
        var signed = (Answer.Signed) answer;
        try {
            return Verification.of(new SignedNote(checkpoint.text(), signed.cosignatures()), WITNESS);
        } catch (Unbelievable wrong) {
            throw new AssertionError(wrong);
        }
    }

    private SignedNote checkpoint(int size) {
        return log.checkpoint(size, root(size, HONEST));
    }

    private static void assertRefused(Answer answer, Judgement why) {
        assertThat(answer).isEqualTo(new Answer.Refused(why));
    }

    @Test
    void what_grew_is_cosigned_by_every_key_at_the_time_it_was_seen() {
        witness.add(log.grown(0, 5, HONEST));
        List<Signature> signatures = signatures(witness.add(log.grown(5, 9, HONEST)), checkpoint(9));

        assertThat(signatures).extracting(Signature::key).containsExactlyElementsOf(WITNESS);
        assertThat(signatures).extracting(Signature::time).containsOnly(NOON.getEpochSecond());
    }

    @Test
    void the_first_checkpoint_may_be_of_any_size() {
        assertThat(witness.add(log.grown(0, 0, HONEST))).isInstanceOf(Answer.Signed.class);
        assertThat(witness.add(log.grown(0, 7, HONEST))).isInstanceOf(Answer.Signed.class);
    }

    @Test
    void what_is_refused_is_not_kept() {
        var stranger = Signer.generate("log.example", KeyType.ED25519);
        var another = new WatchedLog("another.example");
        witness.add(log.grown(0, 5, HONEST));
        var before = memory.kept.get("log.example");

        assertRefused(witness.add(another.grown(0, 5, HONEST)), new Judgement.UnknownLog());
        assertRefused(
                witness.add(new WitnessRequest(5, List.of(), log.signed(stranger, 9, root(9, HONEST))).bytes()),
                new Judgement.NotSigned());
        assertRefused(witness.add(log.grown(4, 9, HONEST)), new Judgement.OtherSize(5));
        assertRefused(witness.add(log.grown(5, 9, FORKED)), new Judgement.Inconsistent());
        assertRefused(witness.add("old 5\n".getBytes(StandardCharsets.UTF_8)), new Judgement.Malformed());
        assertRefused(witness.add(new byte[0]), new Judgement.Malformed());

        assertThat(memory.kept).hasSize(1).containsEntry("log.example", before);
    }

    @Test
    void of_two_that_grew_from_one_size_one_is_cosigned() {
        witness.add(log.grown(0, 5, HONEST));
        assertThat(witness.add(log.grown(5, 7, HONEST))).isInstanceOf(Answer.Signed.class);
        assertRefused(witness.add(log.grown(5, 9, HONEST)), new Judgement.OtherSize(7));
        assertThat(witness.add(log.grown(7, 9, HONEST))).isInstanceOf(Answer.Signed.class);
    }

    @Test
    void a_repeated_request_is_answered_with_the_same_and_writes_nothing() {
        witness.add(log.grown(0, 5, HONEST));
        Answer first = witness.add(log.grown(5, 9, HONEST));
        int writes = memory.writes;

        assertRefused(witness.add(log.grown(5, 9, HONEST)), new Judgement.OtherSize(9));
        assertThat(witness.add(log.grown(9, 9, HONEST))).isEqualTo(first);
        assertThat(memory.writes).isEqualTo(writes);
    }

    @Test
    void a_repeated_request_is_cosigned_anew_after_a_while() {
        witness.add(log.grown(0, 9, HONEST));
        now = NOON.plusSeconds(11);
        assertThat(signatures(witness.add(log.grown(9, 9, HONEST)), checkpoint(9)))
                .extracting(Signature::time)
                .containsOnly(now.getEpochSecond());
    }

    @Test
    void a_clock_that_was_put_back_does_not_date_a_larger_tree_before_a_smaller_one() {
        witness.add(log.grown(0, 5, HONEST));
        now = NOON.minusSeconds(3_600);
        assertThat(signatures(witness.add(log.grown(5, 9, HONEST)), checkpoint(9)))
                .extracting(Signature::time)
                .containsOnly(NOON.getEpochSecond());
    }

    @Test
    void two_trees_of_one_size_are_kept_as_proof_against_the_log() {
        witness.add(log.grown(0, 5, HONEST));
        assertRefused(witness.add(log.grown(5, 5, FORKED)), new Judgement.Inconsistent());
        assertRefused(witness.add(log.grown(0, 5, FORKED)), new Judgement.OtherSize(5));

        assertThat(memory.contradictions).hasSize(2).allSatisfy(found -> {
            assertThat(found.before().text()).isEqualTo(checkpoint(5).text());
            assertThat(found.now().root()).isEqualTo(root(5, FORKED));
        });
    }

    @Test
    void a_proof_that_anybody_can_spoil_is_no_proof_against_the_log() {
        witness.add(log.grown(0, 5, HONEST));
        List<Hash> spoilt = List.of(root(3, HONEST));
        assertRefused(witness.add(new WitnessRequest(5, spoilt, checkpoint(9)).bytes()), new Judgement.Inconsistent());
        assertRefused(witness.add(log.grown(4, 5, HONEST)), new Judgement.OtherSize(5));
        assertThat(memory.contradictions).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_KEPT", "KEPT_BUT_REPORTED_FAILED"})
    void who_was_killed_before_or_after_it_was_kept_cosigns_no_other_history(Failing failing) {
        witness.add(log.grown(0, 5, HONEST));
        memory.failing = failing;
        assertThatIllegalStateException().isThrownBy(() -> witness.add(log.grown(5, 9, HONEST)));
        memory.failing = Failing.NEVER;

        Answer again = witness.add(log.grown(5, 9, HONEST));
        if (failing == Failing.KEPT_BUT_REPORTED_FAILED) {
            assertRefused(again, new Judgement.OtherSize(9));
            again = witness.add(log.grown(9, 9, HONEST));
        }
        assertThat(signatures(again, checkpoint(9))).hasSize(2);
        assertRefused(witness.add(log.grown(9, 9, FORKED)), new Judgement.Inconsistent());
    }

    @Test
    void who_never_gets_a_turn_is_told_to_come_again() {
        memory.failing = Failing.ALWAYS_ANOTHER_FASTER;
        assertThat(witness.add(log.grown(0, 5, HONEST))).isEqualTo(new Answer.Busy());
    }

    @Test
    void monitors_read_what_was_cosigned_with_the_signatures_of_log_and_witness_alone() throws Exception {
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest("log.example".getBytes(StandardCharsets.UTF_8)));
        assertThat(witness.last(hash)).isEmpty();

        SignedNote advertised = checkpoint(5)
                .with(List.of(Signer.generate("advertiser.example", KeyType.ED25519)
                        .sign(checkpoint(5).text(), NOON)));
        witness.add(new WitnessRequest(0, List.of(), advertised).bytes());

        SignedNote kept = witness.last(hash).orElseThrow();
        assertThat(kept.signatures()).hasSize(3);
        assertThat(Verification.of(kept, List.of(log.key(), CLASSICAL.key(), LASTING.key())))
                .hasSize(3);
        assertThat(witness.last("log.example")).isEmpty();
    }

    @Test
    void who_watches_nothing_knows_no_log() {
        assertRefused(Witness.watchingNothing().add(log.grown(0, 5, HONEST)), new Judgement.UnknownLog());
    }
}
