package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.GrantEndReason;
import al.tryeza.events.GrantEnded;
import al.tryeza.events.GrantGiven;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leave to see something, given, shown and taken back through the doors. */
class GrantDoorTest {

    private static final String GIVER = "secretary.vlore";

    private static String child() {
        return referred(Bodies.childAt("Vlorë"));
    }

    private static String referred(String body) {
        Answer answer = SERVICE.refer("police.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static String tomorrow() {
        return Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String body(String officer, String... categories) {
        return """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["%s"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(officer, String.join("\",\"", categories), tomorrow());
    }

    private static String onConsent(String officer, String consent, String... categories) {
        return body(officer, categories).replace("\"BEST_INTEREST\"", "\"CONSENT\",\"id\":\"" + consent + "\"");
    }

    private static Answer give(String giver, String ref, String body) {
        return SERVICE.post(giver, "/api/cases/" + ref + "/grants", body);
    }

    private static String given(String ref, String officer) {
        Answer answer = give(GIVER, ref, body(officer, "IDENTITY"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("grantId").asString();
    }

    private static Answer list(String officer, String ref) {
        return SERVICE.get(officer, "/api/cases/" + ref + "/grants");
    }

    private static Answer revoke(String officer, String id) {
        return SERVICE.send(SERVICE.request("/api/grants/" + id)
                .header("Authorization", "Bearer " + Running.token(officer))
                .DELETE());
    }

    private static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("field").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    @Test
    void the_secretary_gives_and_everybody_sees_what_is_theirs_to_see() {
        String ref = child();
        Answer answer = give(GIVER, ref, body("vatra.worker", "IDENTITY", "CONTACT"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.body().path("grantId").asString();
        assertThat(answer.headers()).containsEntry("location", "/api/grants/" + id);
        assertThat(answer.body().path("officer").asString()).isEqualTo("vatra.worker");
        assertThat(answer.body().path("institution").asString()).isEqualTo("shelter.vatra");
        assertThat(answer.body().path("categories").valueStream().map(each -> each.asString()))
                .containsExactly("IDENTITY", "CONTACT");
        assertThat(answer.body().path("basis").path("type").asString()).isEqualTo("BEST_INTEREST");
        assertThat(answer.body().path("givenBy").asString()).isEqualTo(GIVER);
        assertThat(answer.body().path("live").asBoolean()).isTrue();

        assertThat(list(GIVER, ref).body().path("items").path(0)).isEqualTo(answer.body());
        assertThat(list("vatra.worker", ref).body().path("items").path(0)).isEqualTo(answer.body());
        assertThat(list("social.vlore", ref).body().path("items").size()).isZero();
        assertThat(list("secretary.fier", ref).text())
                .isEqualTo(list("secretary.fier", "0000000000000").text());
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        String ref = child();
        List<String> ids =
                IntStream.range(0, 3).mapToObj(_ -> given(ref, "vatra.worker")).toList();

        Answer first = SERVICE.get(GIVER, "/api/cases/" + ref + "/grants?limit=2");
        String next = first.body().path("next").asString();
        Answer second = SERVICE.get(GIVER, "/api/cases/" + ref + "/grants?limit=2&cursor=" + next);

        assertThat(first.body().path("items").size()).isEqualTo(2);
        assertThat(second.body().path("items").size()).isEqualTo(1);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(ids)
                .allSatisfy(id -> assertThat(first.text() + second.text()).contains(id));
    }

    @Test
    void giving_and_ending_are_events_of_the_case_and_only_the_officer_is_to_be_told() {
        String ref = referred(Bodies.childAt("Vlorë", "education.vlore"));
        String id = given(ref, "vatra.worker");
        assertThat(revoke(GIVER, id).status()).isEqualTo(204);
        assertThat(revoke(GIVER, id).status()).isEqualTo(204);

        try (var events = new CaseEvents()) {
            List<SpecificRecord> all = await().until(() -> events.of(ref), found -> found.size() == 5);
            assertThat(all.get(3)).isInstanceOfSatisfying(GrantGiven.class, event -> {
                assertThat(event.getStructure().getVersion()).isEqualTo(4);
                assertThat(event.getSubject()).isEqualTo(new CaseSubject(ref, "AL-12"));
                assertThat(event.getActor().getOfficer()).isEqualTo(GIVER);
                assertThat(event.getContent().getGrantId()).isEqualTo(id);
                assertThat(event.getContent().getCategories()).containsExactly(DataCategory.IDENTITY);
                assertThat(event.getContent().getTold()).containsExactly("vatra.worker");
                assertThat(event.getContent().getRecused()).containsExactly("education.vlore");
            });
            assertThat(all.get(4)).isInstanceOfSatisfying(GrantEnded.class, event -> {
                assertThat(event.getStructure().getVersion()).isEqualTo(5);
                assertThat(event.getContent().getGrantId()).isEqualTo(id);
                assertThat(event.getContent().getReason()).isEqualTo(GrantEndReason.REVOKED);
            });
            assertThat(events.raw()).doesNotContain(Bodies.CANARY);
        }
        Answer answer = list("vatra.worker", ref);
        assertThat(answer.body().path("items").path(0).path("live").asBoolean()).isFalse();
        assertThat(answer.body().path("items").path(0).path("ended").asString()).isEqualTo("REVOKED");
    }

    @Test
    void a_grant_is_nobodys_but_the_officers_who_got_it() {
        String ref = child();
        given(ref, "social.vlore");
        var held = JdbcGrantsConfiguration.on(SERVICE.vault());

        assertThat(held.held("social.vlore", new CaseRef(ref))).hasSize(1);
        assertThat(held.held("social.gjirokaster", new CaseRef(ref))).isEmpty();
        assertThat(held.held("vatra.worker", new CaseRef(ref))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.vlore", "vatra.worker", "responsible.authority"})
    void who_sees_the_case_and_is_not_its_tables_secretary_gives_nothing(String officer) {
        assertThat(give(officer, child(), body("vatra.worker", "IDENTITY")).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary.fier", "auditor", "committee.vlore", "onac.desk"})
    void for_who_may_not_know_of_the_case_there_is_nothing_to_give_on(String officer) {
        Answer hidden = give(officer, child(), body("vatra.worker", "IDENTITY"));
        Answer absent = give(officer, "0000000000000", body("vatra.worker", "IDENTITY"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
        assertThat(hidden.headers().keySet()).isEqualTo(absent.headers().keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody", "suspended.vlore", "police.gjirokaster", "health.vlore", "auditor", "committee.vlore"})
    void who_can_be_given_nothing_answers_as_one_who_never_was(String officer) {
        String ref = referred(Bodies.childAt("Vlorë", "health.vlore"));

        assertThat(faults(give(GIVER, ref, body(officer, "IDENTITY")))).containsExactly("officer unknown_officer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|body not_an_object",
                "7|body not_an_object",
                "{}|officer required,purpose required,basis.type required,categories required,until required",
                "{\"officer\":7,\"purpose\":[],\"categories\":\"IDENTITY\",\"basis\":\"CONSENT\",\"until\":9}|"
                        + "officer wrong_type,purpose wrong_type,categories wrong_type,basis wrong_type,until wrong_type",
                "{\"officer\":\"vatra.worker\",\"purpose\":\"SERVICE_PROVISION\",\"categories\":[7,\"Zymbrakesha\"],"
                        + "\"basis\":{\"type\":\"CONSENT\",\"id\":\"Zymbrakesha\",\"Zymbrakesha\":1},"
                        + "\"until\":\"Zymbrakesha\",\"Zymbrakesha\":1}|"
                        + "body unknown_field,basis unknown_field,categories[0] unknown_code,"
                        + "categories[1] unknown_code,basis.id malformed,until malformed"
            })
    void every_fault_is_named_and_nothing_is_repeated(String body, String expected) {
        Answer answer = give(GIVER, child(), body);

        assertThat(faults(answer)).containsExactlyInAnyOrder(expected.split(","));
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json"})
    void what_cannot_be_read_is_refused(String body) {
        assertThat(give(GIVER, child(), body).status()).isEqualTo(400);
    }

    @Test
    void rules_and_policies_are_those_in_force() {
        String ref = child();
        assertThat(faults(give(GIVER, ref, body("vatra.worker", "IDENTITY", "LEGAL"))))
                .containsExactly("categories[1] legal_outside_proceedings");
        assertThat(faults(give(GIVER, ref, body("health.vlore", "FAMILY"))))
                .containsExactly("categories[0] wider_than_rules");
        assertThat(faults(give(
                        GIVER,
                        referred(Bodies.anonymousAdult()),
                        body("vatra.worker", "IDENTITY").replace("BEST_INTEREST", "VITAL_INTEREST"))))
                .containsExactly("categories[0] left_out_by_consent");
    }

    @Test
    void a_consent_in_the_ledger_carries_what_it_names_and_nothing_else() {
        String ref = referred(Bodies.adultTo("shelter.vatra", "IDENTITY,CONTACT"));
        String consent = SERVICE.get("vatra.worker", "/api/cases/" + ref + "/consents")
                .body()
                .path("items")
                .path(0)
                .path("consentId")
                .asString();

        Answer given = give(GIVER, ref, onConsent("vatra.worker", consent, "IDENTITY"));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.body().path("basis").path("id").asString()).isEqualTo(consent);
        assertThat(faults(give(GIVER, ref, onConsent("vatra.worker", consent, "IDENTITY", "HEALTH"))))
                .containsExactly("categories[1] not_consented");
        assertThat(faults(give(GIVER, ref, onConsent("social.vlore", consent, "IDENTITY"))))
                .containsExactly("basis.id unknown_consent", "categories[0] not_consented");
        assertThat(faults(give(
                        GIVER, ref, onConsent("vatra.worker", UUID.randomUUID().toString(), "IDENTITY"))))
                .containsExactly("basis.id unknown_consent");
        assertThat(faults(give(GIVER, ref, body("social.vlore", "HEALTH").replace("BEST_INTEREST", "VITAL_INTEREST"))))
                .containsExactly("categories[0] left_out_by_consent");
        assertThat(give(GIVER, ref, body("social.vlore", "IDENTITY").replace("BEST_INTEREST", "VITAL_INTEREST"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void who_is_recused_loses_what_they_were_granted() {
        String ref = child();
        String id = given(ref, "vatra.worker");
        given(ref, "social.vlore");

        SERVICE.post(GIVER, "/api/cases/" + ref + "/recusals", "{\"institution\":\"shelter.vatra\"}");

        assertThat(list(GIVER, ref)
                        .body()
                        .path("items")
                        .valueStream()
                        .map(grant -> grant.path("officer").asString() + " "
                                + grant.path("ended").asString("")))
                .containsExactlyInAnyOrder("vatra.worker RECUSED", "social.vlore ");
        assertThat(revoke("vatra.worker", id).text())
                .isEqualTo(revoke("vatra.worker", UUID.randomUUID().toString()).text());
    }

    @Test
    void only_the_secretary_revokes_and_only_the_officer_learns_why_not() {
        String id = given(child(), "vatra.worker");

        assertThat(revoke("vatra.worker", id).status()).isEqualTo(403);
        String absent = revoke(GIVER, UUID.randomUUID().toString()).text();
        for (String officer : List.of("social.vlore", "secretary.fier", "auditor")) {
            Answer answer = revoke(officer, id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(absent);
        }
        assertThat(revoke(GIVER, "1").status()).isEqualTo(404);
        assertThat(revoke(GIVER, "no-uuid").status()).isEqualTo(404);
        assertThat(revoke(GIVER, id).status()).isEqualTo(204);
    }
}
