package al.tryeza.referral.preview.web;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.preview.UnderRules;
import al.tryeza.referral.preview.Wanted;
import al.tryeza.web.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WantedReaderTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static WantedReader read(String body) {
        return new WantedReader(JSON.readTree(body));
    }

    @Test
    void a_class_alone_is_asked_for_every_purpose_under_the_rules_in_force() {
        assertThat(read("{\"category\":\"HEALTH\"}").wanted())
                .isEqualTo(new Wanted(DataClass.HEALTH, List.of(Purpose.values()), new UnderRules.InForce()));
    }

    @Test
    void purpose_and_rules_may_be_named() {
        assertThat(read("{\"category\":\"HEALTH\",\"purpose\":\"CASE_MANAGEMENT\",\"rules\":2}")
                        .wanted())
                .isEqualTo(new Wanted(DataClass.HEALTH, List.of(Purpose.CASE_MANAGEMENT), new UnderRules.OfVersion(2)));
        assertThat(read("""
                        {"category":"HEALTH","rules":{"allowances":[
                          {"kind":"NGO","purpose":"CASE_MANAGEMENT","categories":["HEALTH"]}]}}
                        """).wanted().rules())
                .isEqualTo(new UnderRules.Imagined(
                        Set.of(new Allowance(InstitutionKind.NGO, Purpose.CASE_MANAGEMENT, DataClass.HEALTH))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | category | required",
                "[] | category | required",
                "{\"category\":null} | category | required",
                "{\"category\":[\"HEALTH\"]} | category | wrong_type",
                "{\"category\":\"health\"} | category | unknown_code",
                "{\"category\":\"HEALTH\",\"purpose\":\"CURIOSITY\"} | purpose | unknown_code",
                "{\"category\":\"HEALTH\",\"purpose\":7} | purpose | wrong_type",
                "{\"category\":\"HEALTH\",\"rules\":\"2\"} | rules | wrong_type",
                "{\"category\":\"HEALTH\",\"rules\":2.5} | rules | wrong_type",
                "{\"category\":\"HEALTH\",\"rules\":99999999999} | rules | wrong_type",
                "{\"category\":\"HEALTH\",\"rules\":[]} | rules | wrong_type",
                "{\"category\":\"HEALTH\",\"rules\":{}} | rules.allowances | required",
                "{\"category\":\"HEALTH\",\"rules\":{\"allowances\":[],\"Mira\":1}} | rules | unknown_field",
                "{\"category\":\"HEALTH\",\"rules\":{\"allowances\":[7]}} | rules.allowances[0] | wrong_type",
                "{\"category\":\"HEALTH\",\"Mira\":1} | body | unknown_field",
            })
    void what_is_wrong_is_named_by_its_place_and_a_code(String body, String field, String code) {
        assertThat(read(body).faults()).containsExactly(new Fault(field, code));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(read("{\"category\":1,\"purpose\":2,\"rules\":\"3\"}").faults())
                .containsExactly(
                        new Fault("category", "wrong_type"),
                        new Fault("purpose", "wrong_type"),
                        new Fault("rules", "wrong_type"));
    }
}
