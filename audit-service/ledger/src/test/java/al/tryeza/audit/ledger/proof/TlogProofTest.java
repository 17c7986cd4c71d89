package al.tryeza.audit.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import al.tryeza.audit.ledger.note.Unbelievable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlogProofTest {

    /** Shaped after the example of C2SP {@code tlog-proof}, whose signatures are abridged. */
    private static final String PROOF = """
            c2sp.org/tlog-proof@v1
            extra YWdl
            index 73894
            gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
            B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=

            example.com/fancylog
            109482
            sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

            — example.com/fancylog AAAAAAA=
            """;

    private static TlogProof parse(String text) throws MalformedProof, Unbelievable {
        return TlogProof.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_proof_is_read_and_written_as_it_was() throws MalformedProof, Unbelievable {
        TlogProof proof = parse(PROOF);
        assertThat(proof.index()).isEqualTo(73_894);
        assertThat(proof.path()).hasSize(2);
        assertThat(proof.extraBytes().orElseThrow())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("age");
        assertThat(proof).hasToString(PROOF);
        assertThat(parse(PROOF.replace("extra YWdl\n", ""))).hasToString(PROOF.replace("extra YWdl\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "c2sp.org/tlog-proof@v1, c2sp.org/tlog-proof@v2, NOT_A_PROOF",
        "index 73894, index 073894, NO_INDEX",
        "index 73894, index -1, NO_INDEX",
        "index 73894, index 18446744073709551616, NO_INDEX",
        "index 73894, place 73894, NO_INDEX",
        "YWdl, YWd, BAD_BASE64",
        "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=, gSKy, BAD_BASE64",
        "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=, gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlR=, BAD_BASE64"
    })
    void a_malformed_proof_is_told_by_its_code(String good, String bad, ProofTextFault fault) {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> parse(PROOF.replace(good, bad)))
                .matches(found -> found.fault() == fault);
    }

    @Test
    void what_is_cut_off_or_too_long_is_no_proof() {
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> parse(PROOF.substring(0, 60)))
                .matches(found -> found.fault() == ProofTextFault.NO_CHECKPOINT);
        assertThatExceptionOfType(MalformedProof.class)
                .isThrownBy(() -> parse(PROOF.replace(
                        "index 73894\n",
                        "index 73894\n" + "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=\n".repeat(63))))
                .matches(found -> found.fault() == ProofTextFault.TOO_MANY_HASHES);
        assertThatExceptionOfType(Unbelievable.class).isThrownBy(() -> parse(PROOF.substring(0, PROOF.indexOf("— "))));
    }
}
