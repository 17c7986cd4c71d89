package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import al.tryeza.referral.codes.Concern;
import al.tryeza.referral.codes.ConsentBasis;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.ExploitationType;
import al.tryeza.referral.codes.Gender;
import al.tryeza.referral.codes.Indicator;
import al.tryeza.referral.codes.MethodOfControl;
import al.tryeza.referral.codes.Need;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.codes.RecruitmentChannel;
import al.tryeza.referral.codes.TraffickingStatus;
import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.routing.AgeBand;
import al.tryeza.referral.routing.Municipality;
import al.tryeza.referral.routing.PlaceRole;
import al.tryeza.referral.routing.Qark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is taken, and where each part of it goes. */
class SubmissionReaderTest {

    @Test
    void codes_are_taken_from_every_field_that_has_them() {
        var codes = Read.taken(Body.ofAdult().bytes()).codes();
        assertThat(codes.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(codes.concern()).isEqualTo(Concern.TRAFFICKING);
        assertThat(codes.gender()).isEqualTo(Gender.Feminine);
        assertThat(codes.ageBand()).isEqualTo(AgeBand.AGE_40_59);
        assertThat(codes.child()).isFalse();
        assertThat(codes.citizenship()).containsExactly("AL");
        assertThat(codes.primaryLanguage()).contains("sq");
        assertThat(codes.traffickingStatus()).contains(TraffickingStatus.PossibleVictimOfTrafficking);
        assertThat(codes.indicators()).containsExactly(Indicator.POVERTY);
        assertThat(codes.exploitationTypes()).containsExactly(ExploitationType.ForcedCriminality);
        assertThat(codes.methodsOfControl()).containsExactly(MethodOfControl.RestrictsMovement);
        assertThat(codes.recruitmentChannels()).containsExactly(RecruitmentChannel.FourSale);
        assertThat(codes.needs()).containsExactly(Need.LEGAL, Need.HOUSING);
        assertThat(codes.consent())
                .isEqualTo(new ConsentScope(
                        ConsentBasis.CONSENT,
                        List.of("shelter.vatra"),
                        List.of(Purpose.SERVICE_PROVISION),
                        List.of(DataClass.IDENTITY)));
        assertThat(codes.unsafe()).containsExactly(PlaceRole.RESIDENCE);
        assertThat(codes.recused()).containsExactly("police.vlore", "AL-11");
    }

    @Test
    void places_become_candidates_and_unknown_ones_become_none() {
        var codes = Read.taken(Body.ofAdult().bytes()).codes();
        assertThat(codes.places()).hasSize(4);
        assertThat(Read.place(codes, PlaceRole.PRESENT).qarks())
                .extracting(Qark::code)
                .containsExactly("AL-12");
        assertThat(Read.place(codes, PlaceRole.RESIDENCE).qarks())
                .extracting(Qark::code)
                .containsExactly("AL-05");
        assertThat(Read.place(codes, PlaceRole.FOUND_AT).all().getFirst().municipality())
                .extracting(Municipality::slug)
                .isEqualTo("sarande");
        assertThat(Read.place(codes, PlaceRole.EXPLOITED_AT).isEmpty()).isTrue();
    }

    @Test
    void what_identifies_is_parted_by_class_of_data_and_nothing_is_lost() {
        var identity = Read.taken(Body.ofAdult().bytes()).identity();
        assertThat(identity.classes())
                .containsExactlyInAnyOrder(
                        DataClass.IDENTITY,
                        DataClass.CONTACT,
                        DataClass.WHEREABOUTS,
                        DataClass.FAMILY,
                        DataClass.NARRATIVE);
        assertThat(Read.plaintexts(identity))
                .containsOnly(
                        entry(DataClass.IDENTITY, """
                                {"firstName":"Kanarina","secondName":"Kanarxhiu","birthdate":"1984-03-05",\
                                "identityNumber":"KANAR4711X"}"""),
                        entry(DataClass.CONTACT, """
                                {"mobilePhone":"+355699017731","mailingStreet":"Rruga e Kanarit 7",\
                                "mailingCity":"Kanarishtë","safeContact":{"channel":"PHONE","hours":"10:00-14:00",\
                                "codeWord":"kanarfjalë"}}"""),
                        entry(DataClass.WHEREABOUTS, """
                                {"present":"Vlorë","exploitedAt":"Kanarvillë"}"""),
                        entry(DataClass.FAMILY, """
                                {"numberOfChildren":2}"""),
                        entry(DataClass.NARRATIVE, """
                                {"narrative":"Kanar rrëfim: erdhi natën\\nvetëm."}"""));
    }

    @Test
    void the_order_of_fields_makes_no_difference() {
        var one = Read.taken(Body.bytes("""
                {"urgency":"URGENT","concern":"AT_RISK","person":{"firstName":"A","secondName":"B","ageEstimate":9,
                 "gender":"Feminine"},"places":{"present":{"text":"Vlorë"},"residence":{"text":"X"}}}"""));
        var other = Read.taken(Body.bytes("""
                {"places":{"residence":{"text":"X"},"present":{"text":"Vlorë"}},"person":{"gender":"Feminine",
                 "ageEstimate":9,"secondName":"B","firstName":"A"},"concern":"AT_RISK","urgency":"URGENT"}"""));
        assertThat(one.codes()).isEqualTo(other.codes());
        assertThat(Read.plaintexts(one.identity())).isEqualTo(Read.plaintexts(other.identity()));
    }

    @Test
    void a_child_is_taken_in_its_best_interest_without_the_consent_question() {
        var taken = Read.taken(Body.ofChild().bytes());
        assertThat(taken.codes().child()).isTrue();
        assertThat(taken.codes().consent())
                .isEqualTo(new ConsentScope(ConsentBasis.BEST_INTEREST, List.of(), List.of(), List.of()));
        assertThat(taken.identity().classes()).contains(DataClass.IDENTITY, DataClass.NARRATIVE);
    }

    @Test
    void a_child_whose_consent_was_refused_is_still_referred() {
        var taken =
                Read.taken(Body.ofChild().with("/consent", "{\"given\": false}").bytes());
        assertThat(taken.codes().consent().basis()).isEqualTo(ConsentBasis.BEST_INTEREST);
        assertThat(taken.identity().classes()).contains(DataClass.IDENTITY);
    }

    @Test
    void an_adult_without_consent_is_taken_anonymously_and_no_word_is_kept() {
        var taken = Read.taken(Body.ofAnonymousAdult().bytes());
        assertThat(taken.codes().consent())
                .isEqualTo(new ConsentScope(ConsentBasis.ANONYMOUS, List.of(), List.of(), List.of()));
        assertThat(Read.place(taken.codes(), PlaceRole.PRESENT).isEmpty()).isTrue();
        assertThat(taken.identity().classes()).isEmpty();
        assertThat(taken.identity().plaintexts()).isEmpty();
    }

    @Test
    void an_adult_who_was_never_asked_is_taken_anonymously_too() {
        var taken = Read.taken(Body.ofAnonymousAdult().without("/consent").bytes());
        assertThat(taken.codes().consent().basis()).isEqualTo(ConsentBasis.ANONYMOUS);
    }

    @Test
    void a_refusal_leaves_no_scope_whatever_else_was_ticked() {
        var body = Body.ofAnonymousAdult().with("/consent", """
                {"given": false, "to": ["AL-12"], "purposes": ["CASE_MANAGEMENT"], "categories": ["IDENTITY"]}""");
        assertThat(Read.taken(body.bytes()).codes().consent())
                .isEqualTo(new ConsentScope(ConsentBasis.ANONYMOUS, List.of(), List.of(), List.of()));
    }

    @Test
    void a_class_not_consented_to_is_sealed_all_the_same() {
        var taken = Read.taken(Body.ofAdult().bytes());
        assertThat(taken.codes().consent().categories()).containsExactly(DataClass.IDENTITY);
        assertThat(taken.identity().classes()).contains(DataClass.CONTACT);
    }

    @Test
    void the_birth_date_beats_the_estimate() {
        var body = Body.ofAdult().with("/person/ageEstimate", "12");
        assertThat(Read.taken(body.bytes()).codes().ageBand()).isEqualTo(AgeBand.AGE_40_59);
    }

    @Test
    void the_day_is_the_day_in_tirana() {
        var bornToday =
                Body.ofChild().with("/person/birthdate", "\"2026-11-22\"").bytes();
        assertThat(Read.READER.read(bornToday, Instant.parse("2026-11-21T22:59:59Z")))
                .isInstanceOf(Reading.Refused.class);
        assertThat(Read.READER.read(bornToday, Instant.parse("2026-11-21T23:00:00Z")))
                .isInstanceOf(Reading.Taken.class);
    }

    @Test
    void null_says_no_more_than_leaving_the_field_out() {
        var body = Body.ofAnonymousAdult()
                .with("/person/firstName", "null")
                .with("/narrative", "null")
                .with("/traffickingStatus", "null");
        assertThat(Read.taken(body.bytes()).codes().traffickingStatus()).isEmpty();
    }

    @Test
    void a_code_named_twice_counts_once() {
        var body = Body.ofAdult().with("/indicators", "[\"NEGLECT\", \"POVERTY\", \"NEGLECT\"]");
        assertThat(Read.taken(body.bytes()).codes().indicators()).containsExactly(Indicator.NEGLECT, Indicator.POVERTY);
    }

    @Test
    void a_person_of_no_known_place_is_not_turned_away() {
        assertThat(Read.taken(Body.ofAdult().without("/places").bytes()).codes().places())
                .isEmpty();
    }

    @Test
    void letters_beyond_the_basic_plane_survive() {
        var body = Body.ofAdult()
                .with("/person/firstName", "\"Kanar\\ud83d\\udc26\"")
                .bytes();
        assertThat(Read.plaintexts(Read.taken(body).identity()).get(DataClass.IDENTITY))
                .contains("Kanar\uD83D\uDC26");
    }

    @Test
    void twenty_different_submissions_are_taken() throws Exception {
        try (var lines = SubmissionReaderTest.class.getResourceAsStream("submissions.jsonl")) {
            var readings = new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Read.READER.read(line.getBytes(StandardCharsets.UTF_8), Read.NOON))
                    .toList();
            assertThat(readings)
                    .hasSize(20)
                    .allSatisfy(reading -> assertThat(reading).isInstanceOf(Reading.Taken.class));
            assertThat(readings.stream()
                            .map(reading ->
                                    ((Reading.Taken) reading).codes().consent().basis()))
                    .containsAll(Set.of(ConsentBasis.values()));
        }
    }
}
