package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.disclosure.IdentificationReading.About;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentificationReaderTest {

    @Test
    void a_statement_about_a_case_has_the_status_and_who_decided() {
        var taken = Read.identification(Body.ofIdentificationOnCase()
                .with("/decidedBy", "[\"social.vlore\", \"police.vlore\"]")
                .bytes());
        assertThat(taken.status()).isEqualTo(TraffickingStatus.ActualVictimOfTrafficking);
        assertThat(taken.decidedBy()).containsExactly("social.vlore", "police.vlore");
        assertThat(taken.about()).isEqualTo(new About.KnownCase("KANAR00000000"));
    }

    @Test
    void a_referral_in_a_statement_is_read_as_a_referral_by_itself_is() {
        var alone = Read.taken(Body.ofAdult().bytes());
        assertThat(Read.identification(Body.ofIdentification().bytes()).about())
                .isInstanceOfSatisfying(About.NewCase.class, opened -> {
                    assertThat(opened.referral().codes()).isEqualTo(alone.codes());
                    assertThat(Read.plaintexts(opened.referral().identity()))
                            .isEqualTo(Read.plaintexts(alone.identity()));
                });
    }

    @Test
    void an_adult_who_refuses_is_identified_anonymously() {
        var body = Body.ofIdentification()
                .with(
                        "/referral",
                        Body.JSON.writeValueAsString(Body.ofAnonymousAdult().json()));
        assertThat(Read.identification(body.bytes()).about())
                .isInstanceOfSatisfying(
                        About.NewCase.class,
                        opened -> assertThat(opened.referral().identity().classes())
                                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/traffickingStatus | null                  | traffickingStatus required",
                "/traffickingStatus | 7                     | traffickingStatus wrong_type",
                "/traffickingStatus | `\"Victim\"`          | traffickingStatus unknown_code",
                "/traffickingStatus | `\"actualVictimOfTrafficking\"` | traffickingStatus unknown_code",
                "/decidedBy         | null                  | decidedBy required",
                "/decidedBy         | `\"police.vlore\"`    | decidedBy wrong_type",
                "/decidedBy         | {}                    | decidedBy wrong_type",
                "/decidedBy         | []                    | decidedBy sender_not_named",
                "/decidedBy         | `[\"social.vlore\"]`  | decidedBy sender_not_named",
                "/decidedBy         | `[\"police.vlore\",\"social.vlore\",\"police.vlore\"]` | decidedBy[2] duplicate",
                "/decidedBy         | `[\"police.vlore\",\"AL-12\"]` | decidedBy[1] unknown_code",
                "/decidedBy         | `[\"police.vlore\",\"Kanarina\"]` | decidedBy[1] unknown_code",
                "/decidedBy         | `[\"committee.vlore\",\"police.vlore\"]` | decidedBy[0] may_not_decide",
                "/decidedBy         | `[\"police.vlore \"]`  | decidedBy[0] unknown_code;decidedBy sender_not_named",
                "/decidedBy         | `[\"police.vlore\",3,null]` | decidedBy[1] wrong_type;decidedBy[2] wrong_type",
                "/caseRef           | 4711                  | caseRef wrong_type",
                "/caseRef           | `\"  \"`              | caseRef blank",
                "/caseRef           | `\"Kan\\u0000ar\"`    | caseRef control_character",
                "/caseRef           | null                  | body exactly_one_of",
                "/referral          | {}                    | body exactly_one_of;referral.urgency required;referral.concern required;referral.person required",
                "/referral          | `\"Kanarina\"`        | body exactly_one_of;referral wrong_type",
                "/kanar             | `\"Kanarina\"`        | body unknown_field",
            })
    void a_faulty_field_is_named_with_a_code(String pointer, String value, String expected) {
        assertThat(Read.identificationFaults(
                        Body.ofIdentificationOnCase().with(pointer, value).bytes()))
                .containsExactly(expected.split(";"));
    }

    @Test
    void a_case_and_a_referral_are_one_too_many() {
        assertThat(Read.identificationFaults(Body.ofIdentification()
                        .with("/caseRef", "\"KANAR00000000\"")
                        .bytes()))
                .containsExactly("body exactly_one_of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ActualVictimOfTrafficking", "NotAVictimOfTrafficking"})
    void a_referral_that_states_another_status_contradicts(String status) {
        assertThat(Read.identificationFaults(Body.ofIdentification()
                        .with("/traffickingStatus", "\"" + status + "\"")
                        .with("/referral/urgency", "\"SOON\"")
                        .bytes()))
                .containsExactly("referral.urgency unknown_code", "referral.traffickingStatus contradictory");
        assertThat(Read.identificationFaults(Body.ofIdentification()
                        .with("/traffickingStatus", "\"" + status + "\"")
                        .without("/referral/traffickingStatus")
                        .bytes()))
                .isEmpty();
    }

    @Test
    void nothing_at_all_names_everything_that_is_required() {
        assertThat(Read.identificationFaults(Body.bytes("{}")))
                .containsExactly("traffickingStatus required", "decidedBy required", "body exactly_one_of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Kanarina\"", "17", "true", "null"})
    void a_body_that_is_not_an_object(String body) {
        assertThat(Read.identificationFaults(Body.bytes(body))).containsExactly("body not_an_object");
    }

    @Test
    void texts_and_lists_have_bounds() {
        var many = IntStream.range(0, 101).mapToObj(_ -> "\"police.vlore\"").collect(Collectors.joining(",", "[", "]"));
        assertThat(Read.identificationFaults(
                        Body.ofIdentificationOnCase().with("/decidedBy", many).bytes()))
                .startsWith("decidedBy too_many", "decidedBy[1] duplicate")
                .hasSize(100);
        assertThat(Read.identificationFaults(Body.ofIdentificationOnCase()
                        .with("/caseRef", "\"" + "k".repeat(51) + "\"")
                        .bytes()))
                .containsExactly("caseRef too_long");
    }

    @Test
    void the_sender_is_who_sends_and_nobody_else() {
        assertThat(Read.IDENTIFICATIONS.read(Body.ofIdentificationOnCase().bytes(), "social.vlore", Read.NOON))
                .isInstanceOf(IdentificationReading.Refused.class);
    }

    @Test
    void a_part_that_breaks_is_told_without_quoting_the_body() {
        DirectoryIds broken = id -> {
            throw new IllegalStateException("cannot look up " + id);
        };
        var reader = new IdentificationReader(Read.READER, broken, broken);
        assertThat(catchThrowable(
                        () -> reader.read(Body.ofIdentificationOnCase().bytes(), "police.vlore", Read.NOON)))
                .isInstanceOf(ReaderFailed.class)
                .hasMessage("The reader of submissions failed with java.lang.IllegalStateException")
                .hasNoCause();
    }
}
