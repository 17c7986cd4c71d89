package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.disclosure.CorrectionReader.Reading;
import al.tryeza.referral.routing.AgeBand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of corrections, sound and faulty. */
class CorrectionReaderTest {

    private static final String SOUND = """
            {"category": "IDENTITY", "purpose": "CASE_MANAGEMENT", "reasonCode": "CORRECTION", "reason": "Kanar dokument",
             "person": {"firstName": "Kanarina", "secondName": "Kanarxhiu", "birthdate": "2009-03-05",
                        "identityNumber": "KANAR4711X"}}
            """;

    private static Correction taken(String body) {
        Reading reading = CorrectionReader.read(Body.bytes(body), Read.NOON);
        assertThat(reading).isInstanceOf(Reading.Taken.class);
        return ((Reading.Taken) reading).correction();
    }

    private static List<String> faults(String body) {
        return switch (CorrectionReader.read(Body.bytes(body), Read.NOON)) {
            case Reading.Taken _ -> List.of();
            case Reading.Refused refused ->
                refused.faults().stream()
                        .map(fault -> fault.field() + " " + fault.code().code())
                        .toList();
        };
    }

    @Test
    void a_correction_is_a_wish_for_the_class_with_what_is_right() {
        Correction correction = taken(SOUND);
        assertThat(correction.request().categories()).containsExactly(DataClass.IDENTITY);
        assertThat(correction.request().purpose()).isEqualTo(Purpose.CASE_MANAGEMENT);
        assertThat(correction.identity().classes()).containsExactly(DataClass.IDENTITY);
        assertThat(Read.plaintexts(correction.identity()).get(DataClass.IDENTITY))
                .isEqualTo("""
                        {"firstName":"Kanarina","secondName":"Kanarxhiu","birthdate":"2009-03-05",\
                        "identityNumber":"KANAR4711X"}""");
        assertThat(correction.ageBand()).contains(AgeBand.AGE_15_17);
    }

    @Test
    void one_field_is_enough_and_without_a_birth_date_there_is_no_other_age() {
        Correction correction =
                taken(SOUND.replaceFirst("\"person\": .*\\n.*\\}\\}", "\"person\": {\"secondName\": \"Kanarxhi\"}}"));
        assertThat(Read.plaintexts(correction.identity()))
                .containsExactly(Map.entry(DataClass.IDENTITY, "{\"secondName\":\"Kanarxhi\"}"));
        assertThat(correction.ageBand()).isEmpty();
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults("{}"))
                .containsExactly(
                        "category required",
                        "purpose required",
                        "reasonCode required",
                        "reason required",
                        "person required");
        assertThat(faults("""
                {"category": "HEALTH", "purpose": "GOSSIP", "reasonCode": 7, "reason": " ", "extra": 1,
                 "person": {"firstName": "", "birthdate": "2030-01-01", "gender": "Feminine"}}
                """))
                .containsExactlyInAnyOrder(
                        "category not_correctable",
                        "purpose unknown_code",
                        "reasonCode wrong_type",
                        "reason blank",
                        "person.firstName blank",
                        "person.birthdate in_future",
                        "person unknown_field",
                        "body unknown_field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"IDENTITY\" | \"CONTACT\" | category not_correctable",
                "\"IDENTITY\" | \"NAME\" | category unknown_code",
                "\"IDENTITY\" | [\"IDENTITY\"] | category wrong_type",
                "2009-03-05 | 5.3.2009 | person.birthdate invalid_date",
                "2009-03-05 | 1899-12-31 | person.birthdate implausible_date",
                "\"Kanarina\" | {} | person.firstName wrong_type",
                "\"reason\": | \"reason\": \"x\", \"reason\": | reason duplicate_field"
            })
    void a_faulty_field_is_named_and_not_repeated(String part, String replacement, String fault) {
        assertThat(faults(SOUND.replace(part, replacement))).containsExactly(fault);
    }

    @Test
    void a_person_of_whom_nothing_is_said_is_no_correction() {
        assertThat(faults(SOUND.replaceFirst("\"person\": .*\\n.*\\}\\}", "\"person\": {}}")))
                .containsExactly("person required");
        assertThat(faults("[]")).containsExactly("body not_an_object");
        assertThat(faults("Kanar")).containsExactly("body not_json");
    }
}
