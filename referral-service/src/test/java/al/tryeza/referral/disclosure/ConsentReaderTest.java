package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.Attendance;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentReaderTest {

    private static final ConsentReader READER = new ConsentReader(Set.of("health.vlore", "AL-12")::contains);

    private static ConsentReading read(String body) {
        return READER.read(body.getBytes(StandardCharsets.UTF_8), "ngo.vlore", Set.of("ngo.second")::contains);
    }

    @Test
    void what_is_given_is_read() {
        assertThat(read("""
                {"decision":"GIVEN","recipients":["health.vlore"],"purposes":["SERVICE_PROVISION"],
                 "categories":["IDENTITY","HEALTH"],"language":"rom","explainedBy":"ngo.second",
                 "attendance":"INTERPRETER"}
                """))
                .isEqualTo(new ConsentReading.Taken(new StatedConsent(
                        ConsentDecision.GIVEN,
                        List.of("health.vlore"),
                        List.of(Purpose.SERVICE_PROVISION),
                        List.of(DataClass.IDENTITY, DataClass.HEALTH),
                        "rom",
                        "ngo.second",
                        Attendance.INTERPRETER)));
    }

    @Test
    void a_refusal_may_name_nothing_and_who_sends_it_explained_it() {
        assertThat(read("{\"decision\":\"REFUSED\",\"language\":\"sq\"}"))
                .isEqualTo(new ConsentReading.Taken(new StatedConsent(
                        ConsentDecision.REFUSED, List.of(), List.of(), List.of(), "sq", "ngo.vlore", Attendance.NONE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| decision REQUIRED| language REQUIRED",
                "{\"decision\":\"GIVEN\",\"language\":\"sq\"}| purposes REQUIRED| categories REQUIRED",
                "{\"decision\":\"GIVEN\",\"language\":\"sq\",\"purposes\":[],\"categories\":[]}| purposes REQUIRED|"
                        + " categories REQUIRED",
                "{\"decision\":\"WITHDRAWN\",\"language\":\"sq\"}| decision UNKNOWN_CODE|",
                "{\"decision\":\"NOT_ASKED\",\"language\":\"xx\"}| decision UNKNOWN_CODE| language UNKNOWN_CODE",
                "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"recipients\":[\"Zymbra\"]}| recipients[0] UNKNOWN_CODE|",
                "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"explainedBy\":\"somebody\"}| explainedBy UNKNOWN_CODE|",
                "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"witness\":\"Zymbra\"}| body UNKNOWN_FIELD|",
                "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"attendance\":\"AUNT\"}| attendance UNKNOWN_CODE|",
                "{\"decision\":7,\"language\":\"sq\",\"categories\":\"ALL\"}| decision WRONG_TYPE| categories WRONG_TYPE",
                "[]| body NOT_AN_OBJECT|",
                "{| body NOT_JSON|"
            })
    void every_fault_is_named(String body, String first, String second) {
        assertThat(read(body))
                .isInstanceOfSatisfying(
                        ConsentReading.Refused.class,
                        refused -> assertThat(
                                        refused.faults().stream().map(fault -> fault.field() + " " + fault.code()))
                                .containsExactlyElementsOf(second == null ? List.of(first) : List.of(first, second)));
    }

    @Test
    void more_than_a_hundred_of_anything_are_too_many() {
        String body = "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"categories\":[" + "\"HEALTH\",".repeat(100)
                + "\"HEALTH\"]}";

        assertThat(read(body))
                .isEqualTo(new ConsentReading.Refused(List.of(new Fault("categories", FaultCode.TOO_MANY))));
    }
}
