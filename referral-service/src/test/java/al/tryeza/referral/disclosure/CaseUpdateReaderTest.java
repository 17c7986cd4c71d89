package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseUpdateReaderTest {

    private static final CaseUpdateReader READER = new CaseUpdateReader(Set.of("health.vlore", "AL-12")::contains);

    private static CaseUpdateReading withdrawal(String body) {
        return READER.readWithdrawal(body.getBytes(StandardCharsets.UTF_8));
    }

    private static CaseUpdateReading update(String body) {
        return READER.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_left_out_means_everything() {
        assertThat(withdrawal("{}"))
                .isEqualTo(new CaseUpdateReading.Withdrawn(new StatedWithdrawal(List.of(), List.of(), List.of())));
    }

    @Test
    void an_update_says_what_it_is_and_of_which_case() {
        assertThat(update("""
                {"update":"CONSENT_WITHDRAWN","caseRef":"G0YW31MBR0X4D","recipients":["AL-12","health.vlore"],
                 "purposes":["CASE_MANAGEMENT"],"categories":["HEALTH"]}
                """))
                .isEqualTo(new CaseUpdateReading.WithdrawnIn(
                        "G0YW31MBR0X4D",
                        new StatedWithdrawal(
                                List.of("AL-12", "health.vlore"),
                                List.of(Purpose.CASE_MANAGEMENT),
                                List.of(DataClass.HEALTH))))
                .hasToString("a withdrawal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"recipients\":[]}| recipients REQUIRED|",
                "{\"purposes\":[],\"categories\":[]}| purposes REQUIRED| categories REQUIRED",
                "{\"categories\":[\"NAMES\"],\"purposes\":[\"GOSSIP\"]}| purposes[0] UNKNOWN_CODE| categories[0]"
                        + " UNKNOWN_CODE",
                "{\"recipients\":[\"Zymbra\"],\"categories\":7}| recipients[0] UNKNOWN_CODE| categories WRONG_TYPE",
                "{\"reason\":\"Zymbra\"}| body UNKNOWN_FIELD|",
                "{\"caseRef\":\"G0YW31MBR0X4D\"}| body UNKNOWN_FIELD|",
                "null| body NOT_AN_OBJECT|"
            })
    void every_fault_of_a_withdrawal_is_named(String body, String first, String second) {
        assertThat(faults(withdrawal(body))).isEqualTo(second == null ? List.of(first) : List.of(first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| update REQUIRED| caseRef REQUIRED",
                "{\"update\":\"PLACEMENT_ENDED\",\"caseRef\":7}| update UNKNOWN_CODE| caseRef WRONG_TYPE",
                "{\"update\":\"CONSENT_WITHDRAWN\",\"caseRef\":\" \",\"categories\":[]}| caseRef BLANK| categories"
                        + " REQUIRED"
            })
    void every_fault_of_an_update_is_named(String body, String first, String second) {
        assertThat(faults(update(body))).containsExactly(first, second);
    }

    private static List<String> faults(CaseUpdateReading reading) {
        return ((CaseUpdateReading.Refused) reading)
                .faults().stream()
                        .map(fault -> fault.field() + " " + fault.code())
                        .toList();
    }
}
