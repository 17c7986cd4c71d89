package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.door.Running.Answer;
import al.tryeza.testing.TestIssuer;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReferralDoorTest {

    private static List<Long> stored() {
        return Stream.of(
                        "casework.case_file",
                        "casework.referral",
                        "casework.history",
                        "casework.routing_decision",
                        "intake.idempotency")
                .map(SERVICE::count)
                .toList();
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().has("instance")).isFalse();
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("al.tryeza.");
    }

    @Test
    void a_referral_is_accepted_routed_and_explained() {
        Answer answer = SERVICE.refer("police.vlore", Bodies.childAt("ORIKUM"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.headers().get("location"))
                .isEqualTo("/api/referrals/" + answer.body().path("referralId").asString());
        assertThat(answer.headers()).containsEntry("etag", "\"3\"");
        assertThat(answer.body().path("status").asString()).isEqualTo("ROUTED");
        assertThat(answer.body().path("table").asString()).isEqualTo("AL-12");
        assertThat(answer.body().path("routing").path("rule").asString()).isEqualTo("CHILD_PRECEDENCE");
        assertThat(answer.body()
                        .path("routing")
                        .path("considered")
                        .path(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("DECIDED");
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("ORIKUM");
    }

    @Test
    void a_place_in_several_qarks_is_never_guessed() {
        Answer answer = SERVICE.refer("police.vlore", Bodies.childAt("Klos"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("status").asString()).isEqualTo("AWAITING_PLACE");
        assertThat(answer.body().path("table").asString()).isEqualTo("ONAC");
        assertThat(answer.body().path("routing").path("candidates").size()).isGreaterThan(1);
    }

    @Test
    void an_adult_who_refuses_is_taken_anonymously() {
        assertThat(SERVICE.refer("shelter.none", Bodies.anonymousAdult()).status())
                .isEqualTo(403);
        assertThat(SERVICE.refer("vatra.worker", Bodies.anonymousAdult()).status())
                .isEqualTo(201);
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_one_case() {
        String key = UUID.randomUUID().toString();
        Answer first = SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);
        long cases = SERVICE.count("casework.case_file");
        Answer second = SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(SERVICE.count("casework.case_file")).isEqualTo(cases);
    }

    @Test
    void the_same_key_with_another_body_is_a_conflict() {
        String key = UUID.randomUUID().toString();
        SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);
        assertProblem(
                SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Fier"), "Idempotency-Key", key),
                409,
                "idempotency_key_reused");
    }

    @Test
    void another_institution_may_use_the_same_key() {
        String key = UUID.randomUUID().toString();
        Answer one = SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);
        Answer other = SERVICE.post("ngo.vlore", "/api/referrals", Bodies.childAt("Fier"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.body().path("caseRef")).isNotEqualTo(one.body().path("caseRef"));
    }

    @Test
    void the_same_key_at_the_same_instant_opens_one_case() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = SERVICE.count("casework.case_file");
        Callable<Answer> post =
                () -> SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Vlorë"), "Idempotency-Key", key);
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers =
                    callers.invokeAll(IntStream.range(0, 8).mapToObj(_ -> post).toList());
            assertThat(answers).extracting(each -> each.get().status()).containsOnly(201);
            assertThat(answers.stream().map(each -> resultOf(each).text()).distinct())
                    .hasSize(1);
        }
        assertThat(SERVICE.count("casework.case_file")).isEqualTo(before + 1);
    }

    private static Answer resultOf(Future<Answer> answer) {
        return answer.resultNow();
    }

    @Test
    void every_fault_is_named_at_once_and_nothing_is_stored() {
        List<Long> before = stored();
        Answer answer = SERVICE.refer(
                "police.vlore", """
                {"urgency":"SOON","concern":7,"person":{"firstName":"%s","birthdate":"1850-01-01","gender":"X",
                 "mobilePhone":"call %s"},"places":{"present":{"text":"%s","qark":"AL-12"}},"needs":["WINE"],
                 "%s":true}
                """.formatted(Bodies.CANARY, Bodies.CANARY, "x".repeat(10_000), Bodies.CANARY));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().path("errors").size()).isGreaterThanOrEqualTo(7);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void an_adults_refusal_with_a_name_or_narrative_names_the_fields_and_stores_nothing() {
        List<Long> before = stored();
        Answer answer = SERVICE.refer(
                "police.vlore",
                Bodies.anonymousAdult()
                        .replace(
                                "\"gender\"",
                                "\"firstName\":\"%s\",\"secondName\":\"Qyteza\",\"gender\"".formatted(Bodies.CANARY))
                        .replace("\"urgency\"", "\"narrative\":\"%s\",\"urgency\"".formatted(Bodies.CANARY)));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.text()).contains("person.firstName", "person.secondName", "narrative");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "null",
                "[]",
                "\"Zymbrakesha\"",
                "{\"person\":Zymbrakesha}",
                "{\"urgency\":\"URGENT\",\"urgency\":\"URGENT\"}"
            })
    void a_body_that_is_no_referral_is_refused_by_a_code(String body) {
        assertProblem(SERVICE.refer("police.vlore", body), 400, "invalid_request");
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        String large = Bodies.childAt("x".repeat(2_000_000));
        assertProblem(SERVICE.refer("police.vlore", large), 413, "too_large");
        assertProblem(
                SERVICE.send(SERVICE.request("/api/referrals")
                        .header("Authorization", "Bearer " + Running.token("police.vlore"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                large.getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
                413,
                "too_large");
    }

    @Test
    void another_media_type_is_refused() {
        assertProblem(
                SERVICE.send(SERVICE.request("/api/referrals")
                        .header("Authorization", "Bearer " + Running.token("police.vlore"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString(Bodies.childAt("Fier")))),
                415,
                "unsupported_media_type");
    }

    @Test
    void a_key_is_required() {
        Answer answer = SERVICE.post("police.vlore", "/api/referrals", Bodies.childAt("Fier"));
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.text()).contains("Idempotency-Key");
    }

    static Stream<String> badTokens() {
        TestIssuer issuer = TestIssuer.get();
        return Stream.of(
                "",
                "x.y.z",
                issuer.expired("police.vlore", "police.vlore"),
                issuer.notYetValid("police.vlore", "police.vlore"),
                issuer.foreignIssuer("police.vlore", "police.vlore"),
                issuer.wrongAudience("police.vlore", "police.vlore"),
                issuer.wrongSignature("police.vlore", "police.vlore"));
    }

    @ParameterizedTest(name = "token {index}")
    @MethodSource("badTokens")
    void a_token_that_is_missing_or_not_good_is_refused(String token) {
        HttpRequest.Builder request = SERVICE.request("/api/referrals")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Bodies.childAt("Fier")));
        assertProblem(
                SERVICE.send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended.vlore", "nobody.known"})
    void an_officer_who_is_not_active_is_refused(String officer) {
        assertProblem(SERVICE.refer(officer, Bodies.childAt("Fier")), 403, "officer_not_active");
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee.vlore", "auditor", "onac.desk", "responsible.authority", "operator"})
    void an_officer_of_a_kind_that_may_not_refer_is_refused(String officer) {
        List<Long> before = stored();
        assertProblem(SERVICE.refer(officer, Bodies.childAt("Fier")), 403, "may_not_refer");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_and_what_is_not_offered_have_their_codes() {
        assertProblem(SERVICE.get("police.vlore", "/api/nothing"), 404, "not_found");
        assertProblem(SERVICE.post("police.vlore", "/api/cases", "{}"), 405, "method_not_allowed");
    }

    @Test
    void the_api_describes_itself() {
        Answer answer = SERVICE.send(SERVICE.request("/v3/api-docs").GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("/api/referrals", "/api/cases/{ref}/place", "/api/routing/preview");
        JsonNode ref = answer.body().at("/paths/~1api~1cases~1{ref}/get/parameters/0");
        assertThat(ref.path("name").asString()).isEqualTo("ref");
        assertThat(ref.at("/schema/type").asString()).isEqualTo("string");
        assertThat("0000000000000").matches(ref.at("/schema/pattern").asString());
    }
}
