package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseClosed;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.ClosureReason;
import al.tryeza.events.GlassEndReason;
import al.tryeza.events.GlassEnded;
import al.tryeza.events.GrantEndReason;
import al.tryeza.events.GrantEnded;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureDoorTest {

    private static final String TABLE = "AL-06";
    private static final String SECRETARY = "secretary.korce";
    private static final String BEST_INTEREST = "{\"type\":\"BEST_INTEREST\"}";
    private static final String DONE = "{\"reasonCode\":\"PLAN_COMPLETED\"}";

    private static String child() {
        return People.referred("ngo.vlore", Bodies.childAt("Korçë"));
    }

    private static String social() {
        return People.officer("social.korce", TABLE);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static String path(String ref) {
        return "/api/cases/" + ref + "/closure";
    }

    private static String tag(String officer, String ref) {
        return SERVICE.get(officer, "/api/cases/" + ref).headers().getOrDefault("etag", "\"0\"");
    }

    private static Answer close(String officer, String ref) {
        return SERVICE.post(officer, path(ref), DONE, "If-Match", tag(officer, ref));
    }

    private static Answer reopen(String officer, String ref) {
        return SERVICE.send(SERVICE.request(path(ref))
                .header("Authorization", "Bearer " + Running.token(officer))
                .header("If-Match", tag(officer, ref))
                .DELETE());
    }

    private static Answer closed(String ref) {
        Answer answer = close(SECRETARY, ref);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    private static Answer breaks(String officer, String ref) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/break-glass", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"fjalë"}
                """);
    }

    private static List<SpecificRecord> events(String ref) {
        long version = SERVICE.jdbc()
                .sql("SELECT version FROM casework.case_file WHERE ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
        try (var topic = new CaseEvents()) {
            List<SpecificRecord> all =
                    await().atMost(Duration.ofSeconds(60)).until(() -> topic.of(ref), some -> some.size() == version);
            assertThat(topic.raw()).doesNotContain(Bodies.CANARY);
            return all;
        }
    }

    private static <E> Stream<E> of(Class<E> kind, List<SpecificRecord> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Test
    void closing_ends_what_anybody_was_allowed_to_see_and_tells_those_who_work_on_it() {
        String ref = child();
        String granted = social();
        String emergency = social();
        People.granted(SECRETARY, ref, granted, BEST_INTEREST, inAnHour());
        assertThat(breaks(emergency, ref).status()).isEqualTo(201);
        assertThat(AtOnce.ask(granted, ref, "IDENTITY").status()).isEqualTo(200);
        assertThat(AtOnce.ask(emergency, ref, "IDENTITY").status()).isEqualTo(200);

        Answer answer = closed(ref);

        assertThat(answer.body().path("phase").asString()).isEqualTo("CLOSED");
        assertThat(answer.body().path("closure").path("reasonCode").asString()).isEqualTo("PLAN_COMPLETED");
        assertThat(answer.headers()).containsEntry("etag", tag(SECRETARY, ref));
        assertThat(AtOnce.ask(granted, ref, "IDENTITY").status()).isEqualTo(403);
        assertThat(AtOnce.ask(emergency, ref, "IDENTITY").status()).isEqualTo(403);
        List<SpecificRecord> events = events(ref);
        assertThat(of(CaseClosed.class, events)).singleElement().satisfies(event -> {
            assertThat(event.getContent().getReason()).isEqualTo(ClosureReason.PLAN_COMPLETED);
            assertThat(event.getActor().getOfficer()).isEqualTo(SECRETARY);
            assertThat(event.getContent().getTold())
                    .contains(SECRETARY, granted, emergency, "ngo.vlore")
                    .doesNotContain("secretary.vlore", "police.vlore", "committee.vlore");
        });
        assertThat(of(GrantEnded.class, events))
                .singleElement()
                .satisfies(event -> assertThat(event.getContent().getReason()).isEqualTo(GrantEndReason.CLOSED));
        assertThat(of(GlassEnded.class, events))
                .singleElement()
                .satisfies(event -> assertThat(event.getContent().getWhy()).isEqualTo(GlassEndReason.CLOSED));
    }

    @Test
    void of_a_closed_case_nothing_is_granted_and_no_glass_is_broken() {
        String ref = child();
        closed(ref);

        Answer grant = SERVICE.post(
                SECRETARY, "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":%s,"until":"%s"}
                """.formatted(social(), BEST_INTEREST, inAnHour()));

        assertThat(grant.status()).isEqualTo(400);
        assertThat(grant.text()).contains("policy_forbids");
        assertThat(code(breaks(social(), ref))).isEqualTo("not_within_rules");
    }

    @Test
    void reopened_it_goes_on_where_it_was_and_nobody_is_given_back_what_they_saw() {
        String ref = child();
        String officer = social();
        People.granted(SECRETARY, ref, officer, BEST_INTEREST, inAnHour());
        String phase =
                SERVICE.get(SECRETARY, "/api/cases/" + ref).body().path("phase").asString();
        closed(ref);

        Answer answer = reopen(SECRETARY, ref);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("phase").asString()).isEqualTo(phase);
        assertThat(answer.body().path("closure").isNull()).isTrue();
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(403);
        People.granted(SECRETARY, ref, officer, BEST_INTEREST, inAnHour());
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(200);
        closed(ref);
        assertThat(reopen(SECRETARY, ref).status()).as("and again").isEqualTo(200);
        assertThat(of(CaseReopened.class, events(ref))).hasSize(2).allSatisfy(event -> {
            assertThat(event.getContent().getPhase()).isEqualTo(CasePhase.valueOf(phase));
            assertThat(event.getContent().getTold()).contains(SECRETARY, officer, "ngo.vlore");
        });
    }

    /** Or whoever closes a case would decide that nobody does. */
    @Test
    void an_emergency_is_judged_also_when_the_case_has_been_closed() {
        String ref = People.referred(SECRETARY, Bodies.childAt("Korçë"));
        Answer broken = breaks(People.officer("health.korce", TABLE), ref);
        String glass = "/api/cases/" + ref + "/break-glass/"
                + broken.body().path("glassId").asString();
        closed(ref);
        String reviewer = social();

        assertThat(SERVICE.post(reviewer, glass + "/reason", "")
                        .body()
                        .path("reason")
                        .asString())
                .isEqualTo("fjalë");
        assertThat(SERVICE.post(reviewer, glass + "/review", "{\"verdict\":\"JUSTIFIED\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_is_left_with_nobody() {
        String ref = People.referred("ngo.vlore", Bodies.childAt("Prizren"));

        Answer answer = close("onac.desk", ref);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(code(answer)).isEqualTo("referral_waiting");
        assertThat(SERVICE.get("onac.desk", "/api/cases/" + ref)
                        .body()
                        .path("phase")
                        .asString())
                .isNotEqualTo("CLOSED");
    }

    @Test
    void what_is_closed_is_closed_once_and_what_is_open_is_not_reopened() {
        String ref = child();
        assertThat(code(reopen(SECRETARY, ref))).isEqualTo("not_closed");
        closed(ref);
        assertThat(code(close(SECRETARY, ref))).isEqualTo("already_closed");
        assertThat(of(CaseClosed.class, events(ref))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ngo.vlore, 403", "responsible.authority, 403", "secretary.vlore, 404", "onac.desk, 404", "auditor, 404"
    })
    void nobody_else_closes_or_reopens_it(String officer, int status) {
        String ref = child();
        assertThat(close(officer, ref).status()).isEqualTo(status);
        closed(ref);
        assertThat(reopen(officer, ref).status()).isEqualTo(status);
        assertThat(SERVICE.get(SECRETARY, "/api/cases/" + ref)
                        .body()
                        .path("phase")
                        .asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void who_decides_has_seen_the_latest_version() {
        String ref = child();
        String seen = tag(SECRETARY, ref);
        People.granted(SECRETARY, ref, social(), BEST_INTEREST, inAnHour());

        assertThat(SERVICE.post(SECRETARY, path(ref), DONE, "If-Match", seen).status())
                .isEqualTo(412);
        assertThat(SERVICE.post(SECRETARY, path(ref), DONE, "If-Match", "\"x\"").status())
                .isEqualTo(412);
        assertThat(SERVICE.post(SECRETARY, path(ref), DONE).status()).isEqualTo(428);
        assertThat(SERVICE.send(SERVICE.request(path(ref))
                                .header("Authorization", "Bearer " + Running.token(SECRETARY))
                                .DELETE())
                        .status())
                .isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"reasonCode\":null}",
                "{\"reasonCode\":7}",
                "{\"reasonCode\":\"\"}",
                "{\"reasonCode\":\"plan_completed\"}",
                "{\"reasonCode\":\"PLAN_COMPLETED \"}",
                "{\"reasonCode\":[\"PLAN_COMPLETED\"]}",
                "{\"reasonCode\":\"PLAN_COMPLETED\",\"reason\":\"Zymbrakesha\"}",
                "{\"reasonCode\":\"Zymbrakesha\"}",
                "{\"reasonCode\":"
            })
    void a_reason_is_one_code_of_the_list_and_nothing_that_was_sent_comes_back(String body) {
        String ref = child();

        Answer answer = SERVICE.post(SECRETARY, path(ref), body, "If-Match", tag(SECRETARY, ref));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY, "plan_completed");
        assertThat(of(CaseClosed.class, events(ref))).isEmpty();
    }

    @Test
    void who_is_recused_is_not_told() {
        String ref = child();
        String recused = social();
        Answer kept = SERVICE.post(SECRETARY, "/api/cases/" + ref + "/recusals", "{\"officer\":\"" + recused + "\"}");
        assertThat(kept.status()).isEqualTo(201);
        assertThat(SERVICE.post(SECRETARY, "/api/cases/" + ref + "/recusals", "{\"institution\":\"health.korce\"}")
                        .status())
                .isEqualTo(201);

        closed(ref);

        assertThat(of(CaseClosed.class, events(ref))).singleElement().satisfies(event -> {
            assertThat(event.getContent().getTold()).doesNotContain(recused);
            assertThat(event.getContent().getRecused()).containsExactly("health.korce");
        });
    }
}
