package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which field and code. */
class SubmissionFaultsTest {

    /** The faults of a referral, each as "field code"; a subclass sends the same referral in another way. */
    List<String> faults(byte[] body) {
        return Read.faults(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Kanarina",
                "{",
                "{\"urgency\":",
                "{\"urgency\":\"URGENT\"",
                "{} {}",
                "{}x",
                "{'urgency':'URGENT'}",
                "{\"urgency\":\"URGENT\",}",
                "{\"narrative\":\"Kanar\nrrëfim\"}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\\x\"}",
                "[1,",
                "{\"a\":[1,2}",
                "//\n{}"
            })
    void a_body_that_is_not_one_json_text(String body) {
        assertThat(faults(Body.bytes(body))).containsExactly("body not_json");
    }

    @Test
    void a_body_that_is_not_utf_8() {
        assertThat(faults(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .containsExactly("body not_json");
        assertThat(faults("{}".getBytes(StandardCharsets.UTF_16))).containsExactly("body not_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Kanarina\"", "17", "true", "null", "[{\"urgency\":\"URGENT\"}]"})
    void a_body_that_is_not_an_object(String body) {
        assertThat(faults(Body.bytes(body))).containsExactly("body not_an_object");
    }

    @Test
    void a_body_larger_than_two_megabytes() {
        assertThat(faults(new byte[JsonBody.MAX_BYTES + 1])).containsExactly("body too_long");
    }

    @Test
    void nesting_that_would_break_a_stack() {
        var bomb = "[".repeat(1_000_000) + "]".repeat(1_000_000);
        assertThat(faults(Body.bytes("{\"narrative\":" + bomb + "}"))).containsExactly("body too_deep");
        assertThat(faults(Body.bytes("{\"a\":".repeat(300_000)))).containsExactly("body too_deep");
        assertThat(faults(Body.bytes("[".repeat(2_000_000)))).containsExactly("body too_deep");
    }

    @Test
    void an_object_of_more_fields_than_any_has() {
        var fields = IntStream.rangeClosed(0, JsonBody.MAX_ITEMS)
                .mapToObj(each -> "\"kanar" + each + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(faults(Body.bytes(fields))).containsExactly("body too_many");
    }

    @Test
    void nothing_at_all_names_everything_that_is_required() {
        assertThat(faults(Body.bytes("{}"))).containsExactly("urgency required", "concern required", "person required");
        assertThat(faults(Body.ofAdult().with("/person", "{}").bytes()))
                .containsExactly("person.birthdate required", "person.gender required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/urgency                    | null                    | urgency required",
                "/urgency                    | `\"urgent\"`            | urgency unknown_code",
                "/urgency                    | 1                       | urgency wrong_type",
                "/concern                    | `\"Kanarina\"`          | concern unknown_code",
                "/person                     | `\"Kanarina\"`          | person wrong_type",
                "/person                     | []                      | person wrong_type",
                "/person/firstName           | 7                       | person.firstName wrong_type",
                "/person/firstName           | `\"  \"`                | person.firstName blank",
                "/person/secondName          | `\"Kan\\u0000ar\"`      | person.secondName control_character",
                "/person/secondName          | `\"Kan\\nar\"`          | person.secondName control_character",
                "/person/secondName          | `\"Kan\\ud83dar\"`      | person.secondName control_character",
                "/person/secondName          | `\"Kan\\udc26ar\"`      | person.secondName control_character",
                "/person/secondName          | `\"Kan\\u202ear\"`      | person.secondName control_character",
                "/person/birthdate           | `\"5.3.1984\"`          | person.birthdate invalid_date",
                "/person/birthdate           | `\"1984-02-30\"`        | person.birthdate invalid_date",
                "/person/birthdate           | `\"+11984-02-3\"`       | person.birthdate invalid_date",
                "/person/birthdate           | `\"1984-03-05T00:00Z\"` | person.birthdate invalid_date",
                "/person/birthdate           | 19840305                | person.birthdate wrong_type",
                "/person/birthdate           | `\"2026-11-23\"`        | person.birthdate in_future",
                "/person/birthdate           | `\"9999-12-31\"`        | person.birthdate in_future",
                "/person/birthdate           | `\"1850-03-05\"`        | person.birthdate implausible_date",
                "/person/birthdate           | `\"1899-12-31\"`        | person.birthdate implausible_date",
                "/person/birthdate           | `\"1905-11-22\"`        | person.birthdate implausible_date",
                "/person/ageEstimate         | -1                      | person.ageEstimate out_of_range",
                "/person/ageEstimate         | 121                     | person.ageEstimate out_of_range",
                "/person/ageEstimate         | 99999999999999999999999 | person.ageEstimate out_of_range",
                "/person/ageEstimate         | 17.5                    | person.ageEstimate wrong_type",
                "/person/ageEstimate         | 1e400                   | person.ageEstimate wrong_type",
                "/person/ageEstimate         | `\"17\"`                | person.ageEstimate wrong_type",
                "/person/gender              | null                    | person.gender required",
                "/person/gender              | `\"F\"`                 | person.gender unknown_code",
                "/person/citizenship         | `\"AL\"`                | person.citizenship wrong_type",
                "/person/citizenship         | `[\"AL\",\"ZZ\"]`       | person.citizenship[1] unknown_code",
                "/person/citizenship         | `[\"ALB\"]`             | person.citizenship[0] unknown_code",
                "/person/citizenship         | [null]                  | person.citizenship[0] wrong_type",
                "/person/identityNumber      | 4711                    | person.identityNumber wrong_type",
                "/person/mobilePhone         | `\"069 901 77 31\"`     | person.mobilePhone invalid_phone",
                "/person/mobilePhone         | `\"0699017731\"`        | person.mobilePhone invalid_phone",
                "/person/primaryLanguage     | `\"Shqip\"`             | person.primaryLanguage unknown_code",
                "/person/numberOfChildren    | 31                      | person.numberOfChildren out_of_range",
                "/person/safeContact         | `\"PHONE\"`             | person.safeContact wrong_type",
                "/person/safeContact/hours   | true                    | person.safeContact.hours wrong_type",
                "/person/safeContact/kanar   | 1                       | person.safeContact unknown_field",
                "/person/Kanarina            | 1                       | person unknown_field",
                "/Kanarina                   | `{\"x\":[{}]}`          | body unknown_field",
                "/places                     | []                      | places wrong_type",
                "/places/kanarvillë          | {}                      | places unknown_field",
                "/places/present             | `\"Vlorë\"`             | places.present wrong_type",
                "/places/present             | {}                      | places.present exactly_one_of",
                "/places/present             | `{\"text\":\"Vlorë\",\"qark\":\"AL-12\"}` | places.present exactly_one_of",
                "/places/present             | `{\"qark\":\"AL-13\"}`  | places.present.qark unknown_code",
                "/places/present             | `{\"qark\":\"Vlorë\"}`  | places.present.qark unknown_code",
                "/places/present             | `{\"municipality\":\"Kanar\"}` | places.present.municipality unknown_code",
                "/places/present             | `{\"text\":\"\"}`       | places.present.text blank",
                "/places/present             | `{\"text\":\"a\\u0007\"}` | places.present.text control_character",
                "/places/present             | `{\"text\":\"Vlorë\",\"kanar\":1}` | places.present unknown_field",
                "/places/unsafe              | `[\"home\"]`            | places.unsafe[0] unknown_code",
                "/indicators                 | `\"POVERTY\"`           | indicators wrong_type",
                "/indicators                 | `[\"POVERTY\",\"Kanar\",3]` | indicators[1] unknown_code;indicators[2] wrong_type",
                "/exploitationTypes          | `[\"Beggary\"]`         | exploitationTypes[0] unknown_code",
                "/methodsOfControl           | `[\"Love\"]`            | methodsOfControl[0] unknown_code",
                "/recruitmentWebsitesAndApps | `[\"FourSale\"]`        | recruitmentWebsitesAndApps[0] unknown_code",
                "/traffickingStatus          | `\"Victim\"`            | traffickingStatus unknown_code",
                "/needs                      | `[\"MONEY\"]`           | needs[0] unknown_code",
                "/consent                    | true                    | consent wrong_type",
                "/consent                    | {}                      | consent.given required",
                "/consent/given              | `\"yes\"`               | consent.given wrong_type",
                "/consent/to                 | `[\"kanarina.vlore\"]`  | consent.to[0] unknown_code",
                "/consent/purposes           | `[\"CURIOSITY\"]`       | consent.purposes[0] unknown_code",
                "/consent/categories         | `[\"ALL\"]`             | consent.categories[0] unknown_code",
                "/consent/signedBy           | `\"Kanarina\"`          | consent unknown_field",
                "/recused                    | `[\"Kanarina\"]`        | recused[0] unknown_code",
                "/narrative                  | []                      | narrative wrong_type",
                "/narrative                  | `\"kanar\\u0000\"`      | narrative control_character",
            })
    void a_faulty_field_is_named_with_a_code(String pointer, String value, String expected) {
        assertThat(faults(Body.ofAdult().with(pointer, value).bytes())).containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "/person/firstName,             101,   person.firstName",
        "/person/identityNumber,        51,    person.identityNumber",
        "/person/mailingStreet,         201,   person.mailingStreet",
        "/person/safeContact/codeWord,  201,   person.safeContact.codeWord",
        "/places/present/text,          10000, places.present.text",
        "/narrative,                    20001, narrative"
    })
    void a_text_longer_than_it_may_be(String pointer, int length, String field) {
        var body = Body.ofAdult().with(pointer, "\"" + "k".repeat(length) + "\"");
        assertThat(faults(body.bytes())).containsExactly(field + " too_long");
    }

    @Test
    void an_array_longer_than_it_may_be() {
        var many = IntStream.range(0, 101).mapToObj(_ -> "\"NEGLECT\"").collect(Collectors.joining(",", "[", "]"));
        assertThat(faults(Body.ofAdult().with("/indicators", many).bytes())).containsExactly("indicators too_many");
    }

    @Test
    void a_place_marked_unsafe_that_is_not_given() {
        assertThat(faults(Body.ofAdult().without("/places/residence").bytes()))
                .containsExactly("places.unsafe not_given");
    }

    @Test
    void a_field_that_comes_twice() {
        var twice = new String(Body.ofAdult().bytes(), StandardCharsets.UTF_8)
                .replace("\"urgency\":", "\"urgency\":\"IMMEDIATE\",\"urgency\":")
                .replace("\"firstName\":", "\"firstName\":\"Kanarush\",\"firstName\":")
                .replace("\"person\":{", "\"person\":{\"kanar\":1,\"kanar\":2,");
        assertThat(faults(Body.bytes(twice)))
                .containsExactly("urgency duplicate_field", "person.firstName duplicate_field", "person unknown_field");
    }

    @Test
    void neither_a_birth_date_nor_an_estimate() {
        assertThat(faults(Body.ofAdult().without("/person/birthdate").bytes()))
                .containsExactly("person.birthdate required");
    }

    @Test
    void every_fault_is_told_at_once() {
        var body = Body.ofAdult()
                .with("/urgency", "\"SOON\"")
                .without("/concern")
                .with("/person/birthdate", "\"1850-01-01\"")
                .with("/person/gender", "3")
                .with("/person/mobilePhone", "\"Kanar\"")
                .with("/places/present", "{}")
                .with("/needs", "[\"LEGAL\", \"MONEY\"]")
                .with("/kanar", "1");
        assertThat(faults(body.bytes()))
                .containsExactly(
                        "urgency unknown_code",
                        "concern required",
                        "person.birthdate implausible_date",
                        "person.gender wrong_type",
                        "person.mobilePhone invalid_phone",
                        "places.present exactly_one_of",
                        "needs[1] unknown_code",
                        "body unknown_field");
    }

    @Test
    void an_adult_without_consent_may_bring_nothing_that_identifies() {
        assertThat(faults(Body.ofAdult().with("/consent", "{\"given\": false}").bytes()))
                .containsExactly(
                        "person.firstName not_allowed_without_consent",
                        "person.secondName not_allowed_without_consent",
                        "person.birthdate not_allowed_without_consent",
                        "person.identityNumber not_allowed_without_consent",
                        "person.mobilePhone not_allowed_without_consent",
                        "person.mailingStreet not_allowed_without_consent",
                        "person.mailingCity not_allowed_without_consent",
                        "person.numberOfChildren not_allowed_without_consent",
                        "person.safeContact not_allowed_without_consent",
                        "narrative not_allowed_without_consent");
        assertThat(faults(Body.ofAdult().without("/consent").bytes())).hasSize(10);
    }

    @Test
    void an_adult_by_birth_date_without_consent_may_give_an_estimate_only() {
        var body = Body.ofAnonymousAdult().with("/person/birthdate", "\"1984-03-05\"");
        assertThat(faults(body.bytes())).containsExactly("person.birthdate not_allowed_without_consent");
    }

    @Test
    void an_unreadable_consent_is_not_taken_for_a_refusal() {
        assertThat(faults(Body.ofAdult().with("/consent/given", "\"maybe\"").bytes()))
                .containsExactly("consent.given wrong_type");
    }

    @Test
    void a_part_that_breaks_is_told_without_quoting_the_body() {
        var reader = new SubmissionReader(Read.GAZETTEER, id -> {
            throw new IllegalStateException("cannot look up " + id);
        });
        assertThat(catchThrowable(() -> reader.read(Body.ofAdult().bytes(), Read.NOON)))
                .isInstanceOf(ReaderFailed.class)
                .hasMessage("The reader of submissions failed with java.lang.IllegalStateException")
                .hasNoCause();
    }
}
