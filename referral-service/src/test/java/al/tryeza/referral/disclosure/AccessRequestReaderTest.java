package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.ReasonCode;
import al.tryeza.referral.disclosure.AccessRequestReader.Reading;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRequestReaderTest {

    @Test
    void a_wish_names_classes_purpose_and_reason() {
        var taken = (Reading.Taken) AccessRequestReader.read(Body.bytes("""
                {"categories": ["IDENTITY", "CONTACT"], "purpose": "SERVICE_PROVISION", "reasonCode": "SAFETY",
                 "reason": "Zana asked us to call"}"""));
        assertThat(taken.request().categories()).containsExactly(DataClass.IDENTITY, DataClass.CONTACT);
        assertThat(taken.request().purpose()).isEqualTo(Purpose.SERVICE_PROVISION);
        assertThat(taken.request().reasonCode()).isEqualTo(ReasonCode.SAFETY);
        assertThat(new String(taken.request().reason().plaintext(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("Zana asked us to call");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {}                                             | categories required, purpose required, reasonCode required, reason required
            {"categories": []}                             | categories required, purpose required, reasonCode required, reason required
            {"categories": null}                           | categories required, purpose required, reasonCode required, reason required
            {"categories": "IDENTITY"}                     | categories wrong_type, purpose required, reasonCode required, reason required
            {"categories": ["NAME", 7, "LEGAL", "LEGAL"], "purpose": "CURIOSITY", "reasonCode": 1, "reason": " "} | categories[0] unknown_code, categories[1] wrong_type, categories[3] duplicate, purpose unknown_code, reasonCode wrong_type, reason blank
            {"categories": ["identity"], "purpose": "COURT", "reasonCode": "COURT", "reason": "x", "officer": "y"} | categories[0] unknown_code, purpose unknown_code, body unknown_field
            {"categories": ["HEALTH"], "purpose": "CASE_MANAGEMENT", "reasonCode": "OTHER", "reason": "a\\u202Eb"} | reason control_character
            []                                             | body not_an_object
            {"categories":                                 | body not_json
            """)
    void every_fault_is_named_at_once(String body, String faults) {
        assertThat(faultsOf(body)).isEqualTo(faults);
    }

    @Test
    void a_hundred_and_one_classes_are_too_many() {
        String many = IntStream.range(0, 101).mapToObj(_ -> "\"IDENTITY\"").collect(Collectors.joining(","));
        assertThat(faultsOf("{\"categories\": [" + many + "]}"))
                .startsWith("categories too_many, categories[1] duplicate")
                .contains("categories[99] duplicate");
    }

    @Test
    void a_reason_is_no_novel() {
        assertThat(faultsOf("""
                {"categories": ["HEALTH"], "purpose": "CASE_MANAGEMENT", "reasonCode": "OTHER", "reason": "%s"}""".formatted("x".repeat(2001)))).isEqualTo("reason too_long");
    }

    private static String faultsOf(String body) {
        var refused = (Reading.Refused) AccessRequestReader.read(Body.bytes(body));
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code().code())
                .collect(Collectors.joining(", "));
    }
}
