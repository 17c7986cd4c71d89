package al.tryeza.audit.publication;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {

    private final GrowingLog log = new GrowingLog();
    private final Publication publication = new Publication(log, log);

    @Test
    void before_the_first_checkpoint_there_is_nothing_to_read() {
        log.growTo(300);
        assertThat(publication.checkpoint()).isEmpty();
        assertThat(publication.tile("0/000")).isEmpty();
        assertThat(publication.bundle("000")).isEmpty();
        assertThat(publication.proof(0)).isEmpty();
        assertThat(publication.has(0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0/000, 256",
        "0/001, 256",
        "0/002.p/8, 8",
        "0/002.p/1, 1",
        "0/000.p/5, 5",
        "1/000.p/2, 2",
        "1/000.p/1, 1"
    })
    void what_the_last_checkpoint_covers_is_served(String path, int hashes) throws Exception {
        log.growTo(520).publish().growTo(600);
        assertThat(publication.tile(path).orElseThrow()).hasSize(hashes * Hash.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/002.p/9",
                "0/002",
                "0/003",
                "0/003.p/1",
                "1/000.p/3",
                "1/000",
                "1/001.p/1",
                "2/000.p/1",
                "7/000.p/1",
                // malformed, or another form of what is there
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "0/-01",
                "0/x000/000",
                "00/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/000.p",
                "0/000/",
                "/0/000",
                "0/000.p/5/",
                "0/000.P/5",
                "8/000",
                "64/000",
                "0/x072/x057/x594/x037/x927/x936",
                "0/x072/x057/x594/x037/x927/935",
                "0/%30%30%30",
                "0/000 ",
                "0/000\n",
                "entries/000",
                "../checkpoint"
            })
    void nothing_else_is_there(String path) throws Exception {
        log.growTo(520).publish().growTo(600);
        assertThat(publication.tile(path)).isEmpty();
        if (path.startsWith("0/")) {
            assertThat(publication.bundle(path.substring(2))).isEmpty();
        }
    }

    @Test
    void the_bundles_give_the_tree_that_the_checkpoint_says() throws Exception {
        log.growTo(520).publish();
        var tree = new Growth(0, _ -> new byte[0]);
        for (String path : List.of("000", "001", "002.p/8")) {
            Bundle.parse(publication.bundle(path).orElseThrow())
                    .orElseThrow()
                    .forEach(leaf -> tree.add(new TreeHasher().leaf(leaf)));
        }
        assertThat(tree.root()).isEqualTo(log.root());
        for (Growth.Written written : tree.changed()) {
            assertThat(publication.tile(written.tile().path())).contains(written.hashes());
        }
    }

    @Test
    void a_proof_holds_by_itself_and_stays_the_same_while_the_log_grows() throws Exception {
        log.growTo(100).publish().growTo(520).publish();
        byte[] proof = publication.proof(300).orElseThrow().toString().getBytes(StandardCharsets.UTF_8);

        TlogProof read = TlogProof.parse(proof);
        var checkpoint = Checkpoint.parse(read.checkpoint().text());
        Leaf leaf = Leaf.parse(read.extraBytes().orElseThrow()).orElseThrow();
        assertThat(checkpoint.size()).isEqualTo(520);
        assertThat(new InclusionProof(read.index(), checkpoint.size(), read.path())
                        .check(leaf.hash(new TreeHasher()), checkpoint.root()))
                .isEmpty();

        log.growTo(900).publish();
        assertThat(publication.proof(300).orElseThrow()).hasToString(new String(proof, StandardCharsets.UTF_8));
        assertThat(Checkpoint.parse(
                                publication.proof(99).orElseThrow().checkpoint().text())
                        .size())
                .isEqualTo(100);
    }

    @Test
    void an_entry_that_no_checkpoint_covers_has_no_proof_yet() throws Exception {
        log.growTo(520).publish().growTo(600);
        assertThat(publication.proof(520)).isEmpty();
        assertThat(publication.has(599)).isTrue();
        assertThat(publication.has(600)).isFalse();
    }
}
