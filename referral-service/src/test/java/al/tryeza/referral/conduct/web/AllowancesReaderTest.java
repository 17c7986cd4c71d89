package al.tryeza.referral.conduct.web;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.web.Fault;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AllowancesReaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHELTER =
            "{\"kind\":\"SHELTER\",\"purpose\":\"SERVICE_PROVISION\",\"categories\":[\"IDENTITY\",\"HEALTH\"]}";

    private static AllowancesReader read(String list) {
        return new AllowancesReader(
                JSON.readTree("{\"allowances\":" + list + "}").path("allowances"), "allowances");
    }

    @Test
    void lines_are_read() {
        AllowancesReader read = read("[" + SHELTER + "]");
        assertThat(read.faults()).isEmpty();
        assertThat(read.allowances())
                .containsExactlyInAnyOrder(
                        new Allowance(InstitutionKind.SHELTER, Purpose.SERVICE_PROVISION, DataClass.IDENTITY),
                        new Allowance(InstitutionKind.SHELTER, Purpose.SERVICE_PROVISION, DataClass.HEALTH));
    }

    @Test
    void no_line_at_all_allows_nothing() {
        assertThat(read("[]").faults()).isEmpty();
        assertThat(read("[]").allowances()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | allowances | required",
                "7 | allowances | wrong_type",
                "{} | allowances | wrong_type",
                "[7] | allowances[0] | wrong_type",
                "[{\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\"]}] | allowances[0].kind | required",
                "[{\"kind\":\"shelter\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\"]}] | allowances[0].kind | unknown_code",
                "[{\"kind\":{},\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\"]}] | allowances[0].kind | wrong_type",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CURIOSITY\",\"categories\":[\"HEALTH\"]}] | allowances[0].purpose | unknown_code",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\"}] | allowances[0].categories | required",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[]}] | allowances[0].categories | required",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":\"HEALTH\"}] | allowances[0].categories | wrong_type",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"ALL\"]}] | allowances[0].categories[0] | unknown_code",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\",\"HEALTH\"]}] | allowances[0].categories[1] | duplicate",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\",\"LEGAL\"]}] | allowances[0].categories[1] | wider_than_default",
                "[{\"kind\":\"PREFECTURE\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\"]}] | allowances[0].categories[0] | wider_than_default",
                "[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"HEALTH\"],\"Mira\":1}] | allowances[0] | unknown_field",
            })
    void what_is_wrong_is_named_by_its_place_and_a_code(String list, String field, String code) {
        assertThat(read(list).faults()).containsExactly(new Fault(field, code));
    }

    @Test
    void a_kind_stands_once_for_a_purpose() {
        assertThat(read("[" + SHELTER + "," + SHELTER + "]").faults())
                .containsExactly(new Fault("allowances[1]", "duplicate"));
    }

    @Test
    void every_line_that_is_too_wide_is_named_at_once() {
        assertThat(read("""
                        [%s,
                         {"kind":"NGO","purpose":"CRIMINAL_INVESTIGATION","categories":["IDENTITY","CONTACT"]},
                         {"kind":"ONAC","purpose":"CASE_MANAGEMENT","categories":["IDENTITY"]}]
                        """.formatted(SHELTER)).faults())
                .containsExactly(
                        new Fault("allowances[1].categories[0]", "wider_than_default"),
                        new Fault("allowances[1].categories[1]", "wider_than_default"),
                        new Fault("allowances[2].categories[0]", "wider_than_default"));
    }

    @Test
    void hundreds_of_lines_are_one_fault() {
        String many = String.join(",", Collections.nCopies(500, SHELTER));
        assertThat(read("[" + many + "]").faults()).containsExactly(new Fault("allowances", "too_many"));
        String codes = String.join(",", Collections.nCopies(500, "\"HEALTH\""));
        assertThat(read("[{\"kind\":\"SHELTER\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[" + codes + "]}]")
                        .faults())
                .containsExactly(new Fault("allowances[0].categories", "too_many"));
    }
}
