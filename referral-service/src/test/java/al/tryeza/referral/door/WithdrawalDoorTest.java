package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.ConsentWithdrawn;
import al.tryeza.events.Structure;
import al.tryeza.events.WithdrawalUnanswered;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.withdrawal.Silence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A withdrawal of consent through the doors: what it ends, who is asked, who answers, who is silent. */
class WithdrawalDoorTest {

    private static final String UNKNOWN = "0000000000000";

    private static String referred(String body) {
        Answer answer = SERVICE.refer("ngo.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer withdraw(String officer, String ref, String body) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/withdrawals", body);
    }

    private static String withdrawn(String ref, String body) {
        Answer answer = withdraw("ngo.vlore", ref, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("withdrawalId").asString();
    }

    private static Answer list(String officer, String ref) {
        return SERVICE.get(officer, "/api/cases/" + ref + "/withdrawals");
    }

    private static Answer answer(String officer, String ref, String id, String answer) {
        return SERVICE.post(
                officer, "/api/cases/" + ref + "/withdrawals/" + id + "/answers", "{\"answer\":\"" + answer + "\"}");
    }

    private static void granted(String ref, String officer, String category) {
        Answer answer = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["%s"],
                 "basis":{"type":"CONSENT","id":"%s"},"until":"%s"}
                """.formatted(
                        officer,
                        category,
                        SERVICE.get("secretary.vlore", "/api/cases/" + ref + "/consents")
                                .body()
                                .path("items")
                                .path(0)
                                .path("consentId")
                                .asString(),
                        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String status(String ref) {
        return SERVICE.get("ngo.vlore", "/api/cases/" + ref)
                .body()
                .path("referral")
                .path("status")
                .asString();
    }

    private static List<String> ends(String ref) {
        return SERVICE.jdbc()
                .sql("SELECT coalesce(ended, 'LIVE') FROM grants.given WHERE case_ref = ? ORDER BY institution")
                .param(ref)
                .query(String.class)
                .list();
    }

    private static List<String> texts(Answer answer, String list, String field) {
        return answer.body()
                .path("items")
                .path(0)
                .path(list)
                .valueStream()
                .map(each -> each.path(field).asString())
                .toList();
    }

    @Test
    void a_whole_withdrawal_ends_grants_and_referral_and_asks_whoever_may_hold_something() {
        String ref = referred(Bodies.adult("IDENTITY,CONTACT,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        granted(ref, "vatra.worker", "IDENTITY");

        Answer answer = withdraw("health.vlore", ref, "{}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("mustAnswer").toString())
                .isEqualTo("[\"health.vlore\",\"ngo.vlore\",\"shelter.vatra\"]");
        assertThat(answer.body().path("closedReferral").isString()).isTrue();
        assertThat(status(ref)).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(ends(ref)).containsExactly("CONSENT_WITHDRAWN", "CONSENT_WITHDRAWN");
        assertThat(JdbcConsentConfiguration.on(SERVICE.vault())
                        .inForce(new CaseRef(ref), "health.vlore", "AL-12", Purpose.SERVICE_PROVISION))
                .isEmpty();
        assertThat(texts(list("secretary.vlore", ref), "silent", "institution"))
                .containsExactly("health.vlore", "ngo.vlore", "shelter.vatra");
    }

    @Test
    void the_events_follow_one_another_without_a_gap_and_name_those_who_are_told() {
        String ref = referred(Bodies.adult("IDENTITY,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        String id = withdrawn(ref, "{}");

        try (var topic = new CaseEvents()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(ref), all -> all.size() == 7);
            List<SpecificRecord> events = topic.of(ref);
            assertThat(events.stream().map(event -> event.getSchema().getName()))
                    .containsExactly(
                            "CaseOpened",
                            "ReferralSubmitted",
                            "ReferralRouted",
                            "GrantGiven",
                            "ConsentWithdrawn",
                            "GrantEnded",
                            "ReferralClosed");
            assertThat(events.stream().map(event -> ((Structure) event.get(0)).getVersion()))
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
            assertThat(events)
                    .allSatisfy(event ->
                            assertThat(((CaseSubject) event.get(2)).getTable()).isEqualTo("AL-12"));
            var content = ((ConsentWithdrawn) events.get(4)).getContent();
            assertThat(content.getWithdrawalId()).isEqualTo(id);
            assertThat(content.getTold()).containsExactly("health.vlore", "ngo.vlore", "secretary.vlore");
            assertThat(topic.raw()).doesNotContain(Bodies.CANARY);
        }
    }

    @Test
    void a_partial_withdrawal_leaves_what_is_needed_and_what_it_does_not_cover() {
        String ref = referred(Bodies.adult("IDENTITY,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        granted(ref, "vatra.worker", "IDENTITY");

        Answer answer = withdraw("ngo.vlore", ref, "{\"categories\":[\"HEALTH\"]}");

        assertThat(answer.body().path("closedReferral").isNull()).isTrue();
        assertThat(answer.body().path("mustAnswer").toString()).isEqualTo("[\"health.vlore\",\"ngo.vlore\"]");
        assertThat(status(ref)).isEqualTo("ROUTED");
        assertThat(ends(ref)).containsExactly("CONSENT_WITHDRAWN", "LIVE");
    }

    @Test
    void a_second_withdrawal_finds_nothing_to_withdraw() {
        String ref = referred(Bodies.adult("IDENTITY"));
        withdrawn(ref, "{}");

        Answer again = withdraw("ngo.vlore", ref, "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("nothing_to_withdraw");
        assertThat(withdraw("ngo.vlore", referred(Bodies.anonymousAdult()), "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void of_many_who_withdraw_at_once_one_does() throws Exception {
        String ref = referred(Bodies.adult("IDENTITY"));
        Callable<Answer> withdrawal = () -> withdraw("ngo.vlore", ref, "{}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses = threads.invokeAll(Collections.nCopies(4, withdrawal)).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 409, 409, 409);
        }
    }

    @Test
    void a_childs_case_has_no_consent_to_withdraw() {
        Answer answer = withdraw("ngo.vlore", referred(Bodies.childAt("Vlorë")), "{}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).isEqualTo("child_needs_no_consent");
    }

    @Test
    void a_referral_that_waits_for_a_place_ends_too_and_cannot_be_placed_any_more() {
        String ref = referred(Bodies.adult("IDENTITY").replace("\"municipality\":\"Vlorë\"", "\"text\":\"Prizren\""));

        withdrawn(ref, "{}");

        assertThat(status(ref)).isEqualTo("CONSENT_WITHDRAWN");
        String version = SERVICE.get("onac.desk", "/api/cases/" + ref).headers().get("etag");
        Answer placed =
                SERVICE.post("onac.desk", "/api/cases/" + ref + "/place", "{\"qark\":\"AL-09\"}", "If-Match", version);
        assertThat(placed.status()).isEqualTo(409);
        assertThat(placed.body().path("code").asString()).isEqualTo("referral_closed");
    }

    @Test
    void an_institution_answers_once() {
        String ref = referred(Bodies.adult("IDENTITY,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        String id = withdrawn(ref, "{}");

        assertThat(answer("health.vlore", ref, id, "DELETED").status()).isEqualTo(200);
        assertThat(answer("health.vlore", ref, id, "DELETED").status()).isEqualTo(200);
        Answer other = answer("health.vlore", ref, id, "RETURNED");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("code").asString()).isEqualTo("answered_otherwise");

        Answer listed = list("secretary.vlore", ref);
        assertThat(texts(listed, "answers", "institution")).containsExactly("health.vlore");
        assertThat(texts(listed, "answers", "answer")).containsExactly("DELETED");
        assertThat(texts(listed, "silent", "institution")).containsExactly("ngo.vlore");
        assertThat(texts(listed, "silent", "since").getFirst()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"education.vlore", "secretary.vlore", "police.gjirokaster", "de.worker"})
    void who_was_not_asked_finds_nothing_to_answer(String officer) {
        String ref = referred(Bodies.adult("IDENTITY"));
        String id = withdrawn(ref, "{}");

        assertThat(answer(officer, ref, id, "DELETED").status()).isEqualTo(404);
        assertThat(answer(officer, ref, id, "DELETED").text())
                .isEqualTo(answer(officer, ref, UUID.randomUUID().toString(), "DELETED")
                        .text());
    }

    @Test
    void a_withdrawal_of_another_case_is_not_answered_here() {
        String id = withdrawn(referred(Bodies.adult("IDENTITY")), "{}");

        assertThat(answer("ngo.vlore", referred(Bodies.adult("IDENTITY")), id, "DELETED")
                        .status())
                .isEqualTo(404);
        assertThat(answer("ngo.vlore", UNKNOWN, id, "DELETED").status()).isEqualTo(404);
        assertThat(answer("ngo.vlore", UNKNOWN, "no-uuid", "DELETED").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"answer\":\"LOST\"}|unknown_code", "{}|required", "{\"answer\":7}|wrong_type"})
    void an_answer_that_is_none_is_refused(String body, String code) {
        String ref = referred(Bodies.adult("IDENTITY"));
        String id = withdrawn(ref, "{}");

        Answer answer = SERVICE.post("ngo.vlore", "/api/cases/" + ref + "/withdrawals/" + id + "/answers", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"categories\":[]}|categories",
                "{\"purposes\":[\"Zymbrakesha\"]}|purposes[0]",
                "{\"recipients\":[\"Zymbrakesha\"]}|recipients[0]",
                "{\"reason\":\"Zymbrakesha\"}|body",
                "|body"
            })
    void a_bad_body_is_told_its_faults(String body, String field) {
        Answer answer = withdraw("ngo.vlore", referred(Bodies.adult("IDENTITY")), body == null ? "" : body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
    }

    @ParameterizedTest
    @CsvSource({"police.gjirokaster, 404", "de.worker, 404", "committee.vlore, 403", "auditor, 403", "onac.desk, 403"})
    void for_everybody_else_there_is_nothing(String officer, int status) {
        String ref = referred(Bodies.adult("IDENTITY"));

        Answer answer = withdraw(officer, ref, "{}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).isEqualTo(withdraw(officer, UNKNOWN, "{}").text());
        assertThat(list(officer, ref).text()).isEqualTo(list(officer, UNKNOWN).text());
    }

    @Test
    void who_is_silent_for_too_long_is_told_of_once_however_many_look() throws Exception {
        String ref = referred(Bodies.adult("IDENTITY,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        String id = withdrawn(ref, "{}");
        answer("ngo.vlore", ref, id, "RETURNED");
        Instant later = Instant.now().plus(Duration.ofDays(8));

        assertThat(told(ref, Instant.now().plus(Duration.ofDays(6)))).isZero();
        Callable<Integer> look = () -> told(ref, later);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int told = threads.invokeAll(Collections.nCopies(4, look)).stream()
                    .mapToInt(Future::resultNow)
                    .sum();
            assertThat(told).isEqualTo(1);
        }
        assertThat(told(ref, later)).isZero();

        try (var topic = new CaseEvents()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> topic.of(ref), all -> all.stream().anyMatch(WithdrawalUnanswered.class::isInstance));
            var content = topic.of(ref).stream()
                    .filter(WithdrawalUnanswered.class::isInstance)
                    .map(event -> ((WithdrawalUnanswered) event).getContent())
                    .toList();
            assertThat(content).singleElement().satisfies(unanswered -> {
                assertThat(unanswered.getSilent()).containsExactly("health.vlore");
                assertThat(unanswered.getTold()).containsExactly("secretary.vlore");
            });
        }
        assertThat(answer("health.vlore", ref, id, "KEPT_LEGAL_DUTY").status()).isEqualTo(200);
    }

    @Test
    void where_all_have_answered_nobody_is_told() {
        String ref = referred(Bodies.adult("IDENTITY"));
        String id = withdrawn(ref, "{}");
        answer("ngo.vlore", ref, id, "DELETED");

        assertThat(told(ref, Instant.now().plus(Duration.ofDays(8)))).isZero();
    }

    /** How often somebody is told of the case when the clock shows this. */
    private static int told(String ref, Instant now) {
        Silence silence = SERVICE.bean(Silence.class);
        var transaction = SERVICE.bean(TransactionTemplate.class);
        return (int) transaction.execute(_ -> silence.overdue(now, 1000)).stream()
                .filter(overdue -> overdue.ref().value().equals(ref))
                .filter(overdue -> transaction.execute(_ -> silence.tell(overdue, now)))
                .count();
    }

    @Test
    void what_is_withdrawn_from_one_leaves_the_others() {
        String ref = referred(Bodies.adult("IDENTITY,HEALTH"));
        granted(ref, "health.vlore", "HEALTH");
        granted(ref, "vatra.worker", "HEALTH");

        Answer answer = withdraw("vatra.worker", ref, "{\"recipients\":[\"health.vlore\"]}");

        assertThat(answer.body().path("mustAnswer").toString()).isEqualTo("[\"health.vlore\"]");
        assertThat(ends(ref)).containsExactly("CONSENT_WITHDRAWN", "LIVE");
        assertThat(JdbcConsentConfiguration.on(SERVICE.vault())
                        .inForce(new CaseRef(ref), "shelter.vatra", "AL-12", Purpose.SERVICE_PROVISION))
                .isEqualTo(Set.of(DataClass.IDENTITY, DataClass.HEALTH));
    }
}
