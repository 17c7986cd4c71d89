package al.tryeza.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.proof.TlogProof;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTest {

    private static final String ONE = "bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=";
    private static final String OTHER = "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=";

    @TempDir
    private Path folder;

    private Asked proof(TlogProof proof, String... more) {
        WrittenLog log = new WrittenLog(folder);
        log.write("proof", proof.toString().getBytes(StandardCharsets.UTF_8));
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"proof", log.path("proof"), "--policy", log.path("policy")}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return Asked.of("", words);
    }

    private String opening(int entry, int compartment) {
        return new WrittenLog(folder)
                .write("opening", WrittenLog.json(WrittenLog.opening(entry, compartment)))
                .toString();
    }

    @Test
    void a_proof_holds_and_shows_what_was_opened_alone() {
        TlogProof proof = new WrittenLog(folder).growTo(300).proof(123);
        assertThat(proof(proof)).isEqualTo(new Asked(0, "ok: entry 123 of log.example/tryeza\n"));
        assertThat(proof(proof, "--opening", opening(123, 1)))
                .isEqualTo(new Asked(0, "ok: entry 123 of log.example/tryeza, actor is as shown\n"));
        assertThat(proof(proof, "--opening", opening(124, 1)))
                .isEqualTo(new Asked(1, "bad: opening_mismatch: what was shown is not of this entry\n"));
    }

    @Test
    void a_forged_proof_is_told_by_code_and_place() {
        WrittenLog log = new WrittenLog(folder).growTo(300);
        TlogProof good = log.proof(123);
        assertThat(proof(new TlogProof(good.extra(), 124, good.path(), good.checkpoint())))
                .isEqualTo(new Asked(1, "bad: root_mismatch: entry 124\n"));
        assertThat(proof(new TlogProof(good.extra(), 300, good.path(), good.checkpoint())))
                .isEqualTo(new Asked(1, "bad: index_beyond_size: entry 300\n"));
        assertThat(proof(new TlogProof(good.extra(), 123, good.path().subList(1, 9), good.checkpoint())))
                .isEqualTo(new Asked(1, "bad: wrong_proof_length: entry 123\n"));
        assertThat(proof(new TlogProof(log.proof(124).extra(), 123, good.path(), good.checkpoint())))
                .isEqualTo(new Asked(1, "bad: root_mismatch: entry 123\n"));
        assertThat(proof(new TlogProof(null, 123, good.path(), good.checkpoint()))
                        .text())
                .startsWith("bad: no_leaf");
        assertThat(proof(new TlogProof(
                        good.extra(), 123, good.path(), WrittenLog.signed(300, log.root(), WrittenLog.LOG))))
                .isEqualTo(new Asked(1, "bad: too_few_witnesses: checkpoint\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "nonsense", "{\"compartment\":\"actor\"}", "{\"compartment\":\"ACTOR\"}"})
    void an_opening_that_is_none_is_told(String opening) {
        WrittenLog log = new WrittenLog(folder).growTo(5);
        String file =
                log.write("opening", opening.getBytes(StandardCharsets.UTF_8)).toString();
        assertThat(proof(log.proof(3), "--opening", file))
                .isEqualTo(new Asked(1, "bad: bad_opening: the opening cannot be read\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size1\":1,\"size2\":1,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":null}|ok",
                "{\"size1\":1,\"size2\":1,\"root1\":\"@1\",\"root2\":\"@2\",\"proof\":[]}|bad: root_mismatch",
                "{\"size1\":0,\"size2\":1,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[]}|bad: size_zero",
                "{\"size1\":2,\"size2\":1,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[]}|bad: sizes_reversed",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[]}|bad: wrong_proof_length",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[\"@2\"]}|bad: root_mismatch",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[\"A\"]}|bad: bad_base64",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[7]}|bad: bad_base64",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":[\"AAAA\"]}|bad: wrong_hash_length",
                "{\"size1\":1,\"size2\":2,\"root1\":\"@1\",\"root2\":\"@1\",\"proof\":\"AAAA\"}|bad: proof_is_no_list",
                "{\"size1\":18446744073709551616,\"size2\":2}|bad: number_out_of_range",
                "{\"size1\":-1,\"size2\":2}|bad: number_out_of_range",
                "{\"size1\":1.5,\"size2\":2}|bad: not_a_number",
                "{\"size1\":\"1\",\"size2\":2}|bad: not_a_number",
                "{\"size2\":2}|bad: missing_field",
                "{|bad: not_json",
                "7|bad: not_json"
            })
    void a_line_is_answered_by_a_line(String line, String answer) {
        Asked asked = Asked.of(line.replace("@1", ONE).replace("@2", OTHER) + "\n", "consistency");
        assertThat(asked).isEqualTo(new Asked(answer.equals("ok") ? 0 : 1, answer + "\n"));
    }

    @Test
    void every_line_is_answered_in_its_order_whatever_the_others_are() {
        String good =
                "{\"leafIdx\":0,\"treeSize\":1,\"leafHash\":\"@\",\"root\":\"@\",\"proof\":null}".replace("@", ONE);
        String largest =
                "{\"leafIdx\":18446744073709551615,\"treeSize\":18446744073709551615,\"leafHash\":\"@\",\"root\":\"@\"}"
                        .replace("@", ONE);
        assertThat(Asked.of(good + "\n\nnonsense\n" + largest + "\n" + good, "inclusion"))
                .isEqualTo(new Asked(1, "ok\nbad: not_json\nbad: index_beyond_size\nok\n"));
        assertThat(Asked.of("", "inclusion")).isEqualTo(new Asked(0, ""));
    }

    @Test
    void a_note_is_verified_with_the_keys_that_are_given() {
        WrittenLog log = new WrittenLog(folder).growTo(5);
        String note = log.path("checkpoint");
        assertThat(Asked.of("", "note", note, "--vkey", WrittenLog.LOG.key().toString()))
                .isEqualTo(new Asked(0, "ok: signed by log.example/tryeza\n"));
        assertThat(Asked.of(
                        "",
                        "note",
                        note,
                        "--vkey",
                        WrittenLog.LOG.key().toString(),
                        "--vkey",
                        WrittenLog.WITNESS.key().toString()))
                .isEqualTo(new Asked(0, "ok: signed by log.example/tryeza, witness.example/1\n"));
        assertThat(Asked.of(
                        "",
                        "note",
                        log.path("policy"),
                        "--vkey",
                        WrittenLog.LOG.key().toString()))
                .isEqualTo(new Asked(1, "bad: no_signatures\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything",
                "log",
                "log nowhere --policy policy",
                "log . . --policy policy",
                "log .",
                "log . --policy nowhere",
                "log . --policy",
                "log . --polici policy",
                "note checkpoint",
                "note checkpoint --vkey nonsense",
                "proof nowhere --policy policy",
                "inclusion more"
            })
    void a_wrong_question_is_told_apart_from_a_bad_answer(String words) {
        assertThat(Asked.of("", words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(new Asked(2, ""));
    }
}
