package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.Structure;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The police state a person's status, by REST, on real servers. */
class IdentificationDoorTest {

    private static final String PATH = "/api/identifications";
    private static final String UNKNOWN = "0000000000000";

    private static String referred(String body) {
        Answer answer = SERVICE.refer("police.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static String about(String ref, String status, String... deciders) {
        return """
                {"traffickingStatus":"%s","decidedBy":["%s"],"caseRef":"%s"}
                """.formatted(status, String.join("\",\"", deciders), ref);
    }

    private static String opening(String referral) {
        return """
                {"traffickingStatus":"PossibleVictimOfTrafficking","decidedBy":["police.vlore","social.vlore"],
                 "referral":%s}
                """.formatted(referral);
    }

    private static Answer identify(String officer, String body) {
        return identify(officer, body, UUID.randomUUID().toString());
    }

    private static Answer identify(String officer, String body, String key) {
        return SERVICE.post(officer, PATH, body, "Idempotency-Key", key);
    }

    private static JsonNode seen(String officer, String ref) {
        return SERVICE.get(officer, "/api/cases/" + ref).body();
    }

    private static List<Long> stored() {
        return Stream.concat(
                        Stream.of(SERVICE.vault()
                                .sql("SELECT count(*) FROM vault.identity")
                                .query(Long.class)
                                .single()),
                        Stream.of(
                                        "casework.case_file",
                                        "casework.referral",
                                        "casework.history",
                                        "casework.identification",
                                        "intake.idempotency",
                                        "intake.identification_idempotency")
                                .map(SERVICE::count))
                .toList();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("al.tryeza.");
    }

    @Test
    void a_statement_is_recorded_on_the_case_and_members_see_who_decided() {
        String ref = referred(Bodies.childAt("Vlorë"));

        Answer answer =
                identify("police.vlore", about(ref, "ActualVictimOfTrafficking", "social.vlore", "police.vlore"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("location", "/api/cases/" + ref);
        assertThat(answer.headers()).containsEntry("etag", "\"4\"");
        assertThat(answer.body().propertyNames()).containsExactly("identificationId", "caseRef", "status", "table");
        assertThat(answer.body().path("caseRef").asString()).isEqualTo(ref);
        assertThat(answer.body().path("status").asString()).isEqualTo("ROUTED");
        assertThat(answer.body().path("table").asString()).isEqualTo("AL-12");

        JsonNode view = seen("social.vlore", ref);
        assertThat(view.path("traffickingStatus").asString()).isEqualTo("ActualVictimOfTrafficking");
        JsonNode identification = view.path("identification");
        assertThat(identification.path("identificationId"))
                .isEqualTo(answer.body().path("identificationId"));
        assertThat(identification.path("traffickingStatusDecisionMakingOrg").asString())
                .isEqualTo("Police");
        assertThat(identification.path("decidedBy").valueStream().map(JsonNode::asString))
                .containsExactly("social.vlore", "police.vlore");
        assertThat(identification.path("decidedAt").asString()).isNotEmpty();
    }

    @Test
    void it_is_published_after_what_was_before_with_who_is_told_and_who_is_not() {
        Answer opened = identify(
                "police.vlore",
                opening(Bodies.child("{\"residence\":{\"municipality\":\"Himarë\"}}")
                        .replaceFirst("\\{\"urgency\"", "{\"recused\":[\"social.vlore\",\"AL-05\"],\"urgency\"")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String ref = opened.body().path("caseRef").asString();
        assertThat(identify("police.vlore", about(ref, "NotAVictimOfTrafficking", "police.vlore"))
                        .status())
                .isEqualTo(201);
        try (var topic = new CaseEvents()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(ref).size() == 5);
            assertThat(topic.of(ref))
                    .extracting(event -> ((Structure) event.get(0)).getVersion())
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(topic.of(ref).subList(3, 5))
                    .allSatisfy(event -> assertThat(event)
                            .isInstanceOfSatisfying(IdentificationRecorded.class, recorded -> {
                                assertThat(recorded.getSubject().getTable()).isEqualTo("AL-12");
                                assertThat(recorded.getContent().getParticipants())
                                        .containsExactly("cpu.himare", "police.vlore");
                                assertThat(recorded.getContent().getRecused()).containsExactly("AL-05", "social.vlore");
                            }));
            assertThat(topic.raw()).contains(ref).doesNotContain(Bodies.CANARY, "Qyteza", "2014-05-06", "K40506077X");
        }
    }

    @Test
    void a_case_without_a_statement_shows_none() {
        assertThat(seen("social.vlore", referred(Bodies.childAt("Vlorë")))
                        .path("identification")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_latest_statement_counts_and_all_are_kept() {
        String ref = referred(Bodies.childAt("Vlorë"));
        for (String status :
                List.of("PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking")) {
            assertThat(identify("police.vlore", about(ref, status, "police.vlore"))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(seen("social.vlore", ref).path("traffickingStatus").asString())
                .isEqualTo("NotAVictimOfTrafficking");
        assertThat(SERVICE.jdbc().sql("""
                                SELECT number || ' ' || trafficking_status FROM casework.identification
                                 WHERE case_ref = ? ORDER BY number
                                """).param(ref).query(String.class).list())
                .containsExactly(
                        "1 PossibleVictimOfTrafficking", "2 ActualVictimOfTrafficking", "3 NotAVictimOfTrafficking");
        assertThat(history(ref))
                .containsExactly(
                        "1 CaseOpened",
                        "2 ReferralSubmitted",
                        "3 ReferralRouted",
                        "4 IdentificationRecorded",
                        "5 IdentificationRecorded",
                        "6 IdentificationRecorded");
    }

    private static List<String> history(String ref) {
        return SERVICE.jdbc()
                .sql("SELECT version || ' ' || event FROM casework.history WHERE case_ref = ? ORDER BY version")
                .param(ref)
                .query(String.class)
                .list();
    }

    @Test
    void where_there_is_no_case_one_is_opened_and_routed_as_the_referral_alone_would_be() {
        Answer alone = SERVICE.refer("police.vlore", Bodies.childAt("ORIKUM"));
        Answer answer = identify("police.vlore", opening(Bodies.childAt("ORIKUM")));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.headers()).containsEntry("etag", "\"4\"");
        assertThat(answer.body().path("routing")).isEqualTo(alone.body().path("routing"));
        assertThat(answer.body().path("table")).isEqualTo(alone.body().path("table"));
        String ref = answer.body().path("caseRef").asString();
        JsonNode view = seen("health.vlore", ref);
        assertThat(view.path("traffickingStatus").asString()).isEqualTo("PossibleVictimOfTrafficking");
        assertThat(view.path("referral").path("referralId"))
                .isEqualTo(answer.body().path("referralId"));
        assertThat(history(ref))
                .containsExactly("1 CaseOpened", "2 ReferralSubmitted", "3 ReferralRouted", "4 IdentificationRecorded");
        assertThat(sealed(answer)).isPositive().isEqualTo(sealed(alone));
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("ORIKUM");
    }

    /** How many classes of data the vault has of the referral that was answered so. */
    private static long sealed(Answer answer) {
        return SERVICE.vault()
                .sql("SELECT count(*) FROM vault.identity WHERE referral_id = ?::uuid")
                .param(answer.body().path("referralId").asString())
                .query(Long.class)
                .single();
    }

    @Test
    void what_no_rule_can_place_is_identified_all_the_same() {
        Answer answer = identify("police.vlore", opening(Bodies.childAt("Prizren")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("AWAITING_PLACE");
        assertThat(answer.body().path("table").asString()).isEqualTo("ONAC");
        String ref = answer.body().path("caseRef").asString();

        // and once more, now that the case is at the desk, where only its referrer and the desk know of it
        Answer again = identify("police.vlore", about(ref, "ActualVictimOfTrafficking", "police.vlore"));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.body().path("table").asString()).isEqualTo("ONAC");
        assertThat(seen("onac.desk", ref).path("traffickingStatus").asString()).isEqualTo("ActualVictimOfTrafficking");

        assertThat(SERVICE.post(
                                "onac.desk",
                                "/api/cases/" + ref + "/place",
                                "{\"qark\":\"AL-09\"}",
                                "If-Match",
                                "\"5\"")
                        .status())
                .isEqualTo(200);
        assertThat(seen("secretary.diber", ref).path("traffickingStatus").asString())
                .isEqualTo("ActualVictimOfTrafficking");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngo.vlore",
                "social.vlore",
                "vatra.worker",
                "prosecutor.vlore",
                "secretary.vlore",
                "cpu.gjirokaster",
                "committee.vlore",
                "auditor",
                "onac.desk",
                "responsible.authority",
                "operator"
            })
    void nobody_but_the_police_identifies(String officer) {
        String ref = referred(Bodies.childAt("Vlorë"));
        List<Long> before = stored();
        assertProblem(
                identify(officer, about(ref, "ActualVictimOfTrafficking", "police.vlore")), 403, "may_not_identify");
        assertProblem(identify(officer, "{"), 403, "may_not_identify");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_suspended_officer_of_the_police_identifies_nobody() {
        assertProblem(identify("suspended.vlore", opening(Bodies.childAt("Vlorë"))), 403, "officer_not_active");
    }

    @Test
    void a_case_that_is_not_there_for_the_police_is_one_that_never_was() {
        String elsewhere = referred(Bodies.childAt("Vlorë"));
        String recused = SERVICE.refer("social.vlore", Bodies.childAt("Vlorë", "police.vlore"))
                .body()
                .path("caseRef")
                .asString();
        Answer absent = SERVICE.get("police.gjirokaster", "/api/cases/" + UNKNOWN);
        List<Long> before = stored();
        for (Answer hidden : List.of(
                identify("police.gjirokaster", about(elsewhere, "ActualVictimOfTrafficking", "police.gjirokaster")),
                identify("police.vlore", about(recused, "ActualVictimOfTrafficking", "police.vlore")),
                identify("police.vlore", about(UNKNOWN, "ActualVictimOfTrafficking", "police.vlore")),
                identify("police.vlore", about(Bodies.CANARY, "ActualVictimOfTrafficking", "police.vlore")),
                identify("police.vlore", about("../" + elsewhere, "ActualVictimOfTrafficking", "police.vlore")))) {
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.text()).isEqualTo(absent.text());
            assertThat(hidden.headers().keySet()).isEqualTo(absent.headers().keySet());
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(history(elsewhere)).hasSize(3);
    }

    @Test
    void a_key_under_which_no_case_was_found_is_free_again() {
        String ref = referred(Bodies.childAt("Vlorë"));
        String key = UUID.randomUUID().toString();
        assertProblem(
                identify("police.vlore", about(UNKNOWN, "ActualVictimOfTrafficking", "police.vlore"), key),
                404,
                "not_found");
        assertThat(identify("police.vlore", about(ref, "ActualVictimOfTrafficking", "police.vlore"), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_one_statement() {
        String body = about(referred(Bodies.childAt("Vlorë")), "ActualVictimOfTrafficking", "police.vlore");
        String key = UUID.randomUUID().toString();
        Answer first = identify("police.vlore", body, key);
        List<Long> before = stored();
        Answer second = identify("police.vlore", body, key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.headers().get("etag")).isEqualTo(first.headers().get("etag"));
        assertThat(stored()).isEqualTo(before);
        assertProblem(identify("police.vlore", body.replace("Actual", "Possible"), key), 409, "idempotency_key_reused");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_referral_an_identification_and_another_institution_may_use_the_same_key() {
        String key = UUID.randomUUID().toString();
        Answer referral =
                SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);
        Answer identification = identify("police.vlore", opening(Bodies.childAt("Vlorë")), key);
        Answer other = identify(
                "police.gjirokaster",
                opening(Bodies.childAt("Vlorë")).replace("police.vlore", "police.gjirokaster"),
                key);
        assertThat(Stream.of(referral, identification, other).map(Answer::status))
                .containsOnly(201);
        assertThat(Stream.of(referral, identification, other)
                        .map(answer -> answer.body().path("caseRef").asString())
                        .distinct())
                .hasSize(3);
    }

    @Test
    void a_key_is_required_and_must_be_a_key() {
        String body = opening(Bodies.childAt("Vlorë"));
        Answer none = SERVICE.post("police.vlore", PATH, body);
        assertProblem(none, 400, "invalid_request");
        assertThat(none.body().path("errors").path(0).path("field").asString()).isEqualTo("Idempotency-Key");
        assertProblem(identify("police.vlore", body, "k".repeat(256)), 400, "invalid_request");
    }

    @Test
    void the_same_key_at_the_same_instant_records_one_statement() throws Exception {
        String ref = referred(Bodies.childAt("Vlorë"));
        String key = UUID.randomUUID().toString();
        List<Answer> answers = atOnce(
                8, _ -> () -> identify("police.vlore", about(ref, "ActualVictimOfTrafficking", "police.vlore"), key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        assertThat(history(ref)).hasSize(4);
    }

    @Test
    void statements_at_the_same_instant_come_one_after_another_and_none_is_lost() throws Exception {
        String ref = referred(Bodies.childAt("Vlorë"));
        List<Answer> answers = atOnce(
                12,
                number -> () -> identify(
                        "police.vlore",
                        about(
                                ref,
                                number % 2 == 0 ? "ActualVictimOfTrafficking" : "NotAVictimOfTrafficking",
                                "police.vlore")));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.headers().get("etag")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(4, 15)
                        .mapToObj(version -> "\"" + version + "\"")
                        .toList());
        assertThat(history(ref)).hasSize(15);
        Answer last = answers.stream()
                .filter(answer -> "\"15\"".equals(answer.headers().get("etag")))
                .findFirst()
                .orElseThrow();
        assertThat(seen("social.vlore", ref).path("identification").path("identificationId"))
                .isEqualTo(last.body().path("identificationId"));
    }

    @Test
    void a_choice_of_the_desk_made_at_the_same_instant_loses_no_statement() throws Exception {
        String ref = referred(Bodies.childAt("Prizren"));
        List<Answer> answers = atOnce(
                6,
                number -> number == 3
                        ? () -> SERVICE.post(
                                "onac.desk",
                                "/api/cases/" + ref + "/place",
                                "{\"qark\":\"AL-12\"}",
                                "If-Match",
                                "\"3\"")
                        : () -> identify("police.vlore", about(ref, "ActualVictimOfTrafficking", "police.vlore")));
        assertThat(answers.get(3).status()).isIn(200, 412);
        answers.remove(3);
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(history(ref).stream().filter(line -> line.endsWith("IdentificationRecorded")))
                .hasSize(5);
    }

    private interface Numbered {
        Callable<Answer> call(int number);
    }

    private static List<Answer> atOnce(int callers, Numbered call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            return new java.util.ArrayList<>(
                    threads
                            .invokeAll(IntStream.range(0, callers)
                                    .mapToObj(call::call)
                                    .toList())
                            .stream()
                            .map(Future::resultNow)
                            .toList());
        }
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_stored() {
        List<Long> before = stored();
        Answer answer = identify("police.vlore", """
                {"traffickingStatus":"%1$s","decidedBy":["social.vlore","%1$s","social.vlore","ngo.vlore"],"caseRef":7,
                 "referral":{"urgency":"SOON","person":{"firstName":"%1$s","birthdate":"1850-01-01"},"narrative":5},
                 "%1$s":true}
                """.formatted(Bodies.CANARY));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("field").asString() + " "
                                + fault.path("code").asString()))
                .containsExactly(
                        "traffickingStatus unknown_code",
                        "decidedBy[1] unknown_code",
                        "decidedBy[2] duplicate",
                        "decidedBy[3] may_not_decide",
                        "decidedBy sender_not_named",
                        "body exactly_one_of",
                        "caseRef wrong_type",
                        "referral.urgency unknown_code",
                        "referral.concern required",
                        "referral.person.birthdate implausible_date",
                        "referral.person.gender required",
                        "referral.narrative wrong_type",
                        "body unknown_field");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void an_adult_who_refuses_is_identified_without_a_name_or_not_at_all() {
        List<Long> before = stored();
        Answer answer = identify(
                "police.vlore",
                opening(Bodies.anonymousAdult()
                        .replace("\"gender\"", "\"firstName\":\"%s\",\"gender\"".formatted(Bodies.CANARY))));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.text()).contains("referral.person.firstName", "not_allowed_without_consent");
        assertThat(stored()).isEqualTo(before);
        assertThat(identify("police.vlore", opening(Bodies.anonymousAdult())).status())
                .isEqualTo(201);
    }

    @Test
    void a_referral_may_not_contradict_the_statement_it_comes_with() {
        String referral = Bodies.childAt("Vlorë");
        Answer answer = identify(
                "police.vlore",
                opening(referral.replaceFirst(
                        "\\{\"urgency\"", "{\"traffickingStatus\":\"NotAVictimOfTrafficking\",\"urgency\"")));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.text()).contains("referral.traffickingStatus", "contradictory");
        assertThat(identify(
                                "police.vlore",
                                opening(referral.replaceFirst(
                                        "\\{\"urgency\"",
                                        "{\"traffickingStatus\":\"PossibleVictimOfTrafficking\",\"urgency\"")))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "null", "[]", "\"Zymbrakesha\"", "{\"caseRef\":Zymbrakesha}"})
    void a_body_that_is_no_identification_is_refused_by_a_code(String body) {
        assertProblem(identify("police.vlore", body), 400, "invalid_request");
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        assertProblem(identify("police.vlore", opening(Bodies.childAt("x".repeat(2_000_000)))), 413, "too_large");
    }

    @ParameterizedTest
    @CsvSource({
        "committee.vlore,may_not_decide",
        "ngo.vlore,may_not_decide",
        "AL-12,unknown_code",
        "ONAC,unknown_code",
        "nobody.vlore,unknown_code"
    })
    void only_the_police_and_social_workers_decide(String decider, String code) {
        Answer answer = identify(
                "police.vlore",
                about(referred(Bodies.childAt("Vlorë")), "ActualVictimOfTrafficking", "police.vlore", decider));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("decidedBy[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.fier", "border.vlore", "social.vlore", "cpu.vlore"})
    void they_may_be_of_any_place(String decider) {
        Answer answer = identify(
                "police.vlore",
                about(referred(Bodies.childAt("Vlorë")), "ActualVictimOfTrafficking", "police.vlore", decider));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void the_api_describes_it() {
        JsonNode described = SERVICE.send(SERVICE.request("/v3/api-docs").GET())
                .body()
                .path("paths")
                .path(PATH)
                .path("post");
        assertThat(described.toString())
                .contains("may_not_identify", "decidedBy")
                .doesNotContain("CurrentOfficer");
        assertThat(described.path("parameters")).hasSize(1);
    }
}
