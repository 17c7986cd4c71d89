package al.tryeza.audit.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.ledger.witness.Judging.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgingTest {

    private static final Signer LOG = Signer.generate("log.example", KeyType.ED25519);
    private static final Signer STRANGER = Signer.generate("log.example", KeyType.ED25519);
    private static final Seen FIVE = new Seen(5, root(5));

    private static TiledTree tree(int size) {
        var growth = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        for (int leaf = 0; leaf < size; leaf++) {
            growth.add(new TreeHasher().leaf(new byte[] {(byte) leaf}));
        }
        List<Growth.Written> tiles = growth.changed();
        return new TiledTree(
                size,
                wanted -> tiles.stream()
                        .filter(written -> written.tile().equals(wanted))
                        .findFirst()
                        .orElseThrow()
                        .hashes());
    }

    private static Hash root(int size) {
        return tree(size).root();
    }

    private static SignedNote note(Signer signer, long size, Hash root) {
        String text = new Checkpoint("log.example", size, root).text();
        try {
            return new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH)));
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static WitnessRequest grown(int from, int to) {
        return new WitnessRequest(
                from, from == 0 ? List.of() : tree(to).consistencyFrom(from).path(), note(LOG, to, root(to)));
    }

    private static Judgement judge(WitnessRequest request, Seen... seen) {
        WitnessRequest read = WitnessRequest.parse(request.bytes()).orElseThrow();
        return Judging.judge(
                read,
                List.of(LOG.key()),
                Optional.of(seen).filter(all -> all.length > 0).map(all -> all[0]));
    }

    @Test
    void a_tree_that_grew_is_consistent() {
        assertThat(judge(grown(5, 9), FIVE))
                .isEqualTo(new Judgement.Consistent(new Checkpoint("log.example", 9, root(9))));
        assertThat(judge(grown(5, 5), FIVE)).isInstanceOf(Judgement.Consistent.class);
        assertThat(judge(grown(0, 9))).isInstanceOf(Judgement.Consistent.class);
        assertThat(judge(grown(0, 0))).isInstanceOf(Judgement.Consistent.class);
    }

    @Test
    void an_unknown_log_and_an_unknown_signer_are_told_apart() {
        assertThat(Judging.judge(grown(5, 9), List.of(), Optional.of(FIVE))).isEqualTo(new Judgement.UnknownLog());
        var forged = new WitnessRequest(5, grown(5, 9).path(), note(STRANGER, 9, root(9)));
        assertThat(judge(forged, FIVE)).isEqualTo(new Judgement.NotSigned());
    }

    @Test
    void another_size_than_was_seen_is_told_with_what_was_seen() {
        assertThat(judge(grown(4, 9), FIVE)).isEqualTo(new Judgement.OtherSize(5));
        assertThat(judge(grown(0, 9), FIVE)).isEqualTo(new Judgement.OtherSize(5));
        assertThat(judge(grown(4, 9))).isEqualTo(new Judgement.OtherSize(0));
    }

    @Test
    void an_older_size_above_the_new_one_is_malformed() {
        assertThat(judge(new WitnessRequest(9, List.of(), note(LOG, 5, root(5))), FIVE))
                .isEqualTo(new Judgement.Malformed());
    }

    @Test
    void a_rewritten_tree_is_inconsistent() {
        assertThat(judge(new WitnessRequest(5, grown(5, 9).path(), note(LOG, 9, root(8))), FIVE))
                .isEqualTo(new Judgement.Inconsistent());
        assertThat(judge(new WitnessRequest(5, List.of(), note(LOG, 5, root(6))), FIVE))
                .isEqualTo(new Judgement.Inconsistent());
        assertThat(judge(new WitnessRequest(0, grown(5, 9).path(), note(LOG, 9, root(9)))))
                .isEqualTo(new Judgement.Inconsistent());
        assertThat(judge(new WitnessRequest(5, List.of(), note(LOG, 9, root(9))), FIVE))
                .isEqualTo(new Judgement.Inconsistent());
        assertThat(judge(new WitnessRequest(0, List.of(), note(LOG, 0, root(9)))))
                .isEqualTo(new Judgement.Inconsistent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 5",
                "old 5\n\n",
                "old 05\n\nlog\n",
                "old -1\n\nlog\n",
                "old five\n\nlog\n",
                "new 5\n\nlog\n\n— a AAAAAAA=\n",
                "old 5\nAAAA\n\nlog\n\n— a AAAAAAA=\n",
                "old 5\n\nlog\nno signature\n"
            })
    void a_malformed_body_is_none(String body) {
        assertThat(WitnessRequest.parse(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void more_hashes_than_any_proof_has_are_not_read() {
        var many = new WitnessRequest(5, Collections.nCopies(64, root(5)), note(LOG, 9, root(9)));
        assertThat(WitnessRequest.parse(many.bytes())).isEmpty();
    }
}
