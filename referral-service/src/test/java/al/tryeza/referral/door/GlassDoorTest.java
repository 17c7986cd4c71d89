package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassEnded;
import al.tryeza.events.GlassReviewDue;
import al.tryeza.events.GlassReviewed;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.glass.BrokenGlasses;
import al.tryeza.referral.glass.OverdueReviews;
import al.tryeza.referral.glass.jdbc.JdbcGlassConfiguration;
import al.tryeza.referral.policy.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;

class GlassDoorTest {

    private static String referred() {
        Answer answer = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static String body(String categories, String purpose) {
        return """
                {"categories":%s,"purpose":"%s","reasonCode":"SAFETY","reason":"%s është në rrezik"}
                """.formatted(categories, purpose, Bodies.CANARY);
    }

    private static Answer breaks(String officer, String ref, String categories, String purpose) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/break-glass", body(categories, purpose));
    }

    private static String broken(String officer, String ref) {
        Answer answer = breaks(officer, ref, "[\"IDENTITY\",\"CONTACT\"]", "SERVICE_PROVISION");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("glassId").asString();
    }

    private static Answer review(String officer, String ref, String glass, String verdict) {
        return SERVICE.post(
                officer,
                "/api/cases/" + ref + "/break-glass/" + glass + "/review",
                "{\"verdict\":\"" + verdict + "\"}");
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    private static List<SpecificRecord> events(CaseEvents events, String ref, int count) {
        await().untilAsserted(() -> assertThat(events.of(ref)).hasSize(count));
        return events.of(ref);
    }

    private static List<Candidate> candidates(String officer, String ref) {
        return JdbcGlassConfiguration.on(SERVICE.vault()).held(officer, new CaseRef(ref));
    }

    private static void overdue(String glass) {
        SERVICE.jdbc()
                .sql("UPDATE glass.broken SET due_at = now() WHERE id = ?::uuid")
                .param(glass)
                .update();
    }

    private static void escalate() {
        var transaction = SERVICE.bean(TransactionTemplate.class);
        var overdue = SERVICE.bean(OverdueReviews.class);
        while (Boolean.TRUE.equals(transaction.execute(_ -> overdue.escalateOne()))) {
            // another instance may do the same beside us
        }
    }

    @Test
    void in_an_emergency_leave_is_taken_for_an_hour_and_others_are_told_at_once() {
        String ref = referred();
        Answer answer = breaks("vatra.worker", ref, "[\"IDENTITY\"]", "SERVICE_PROVISION");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        Instant until = Instant.parse(answer.body().path("until").asString());
        assertThat(Duration.between(Instant.now(), until)).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
        assertThat(SERVICE.bean(BrokenGlasses.class).anyLive(new CaseRef(ref), until.minusMillis(1)))
                .isTrue();
        assertThat(SERVICE.bean(BrokenGlasses.class).anyLive(new CaseRef(ref), until))
                .isFalse();
        assertThat(candidates("vatra.worker", ref)).singleElement().satisfies(candidate -> {
            assertThat(candidate.until()).isEqualTo(until);
            assertThat(candidate.ended()).isFalse();
        });
        assertThat(candidates("social.vlore", ref)).isEmpty();
        try (var events = new CaseEvents()) {
            var published = (GlassBroken) events(events, ref, 4).getLast();
            assertThat(published.getContent().getTold()).containsExactly("auditor", "secretary.vlore");
            assertThat(published.getContent().getUntil()).isEqualTo(until);
            assertThat(events.raw()).doesNotContain(Bodies.CANARY);
        }
        assertThat(SERVICE.vault()
                        .sql("SELECT count(*) FROM vault.explanation WHERE id = ?::uuid")
                        .param(answer.body().path("glassId").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "secretary.vlore, SERVICE_PROVISION, IDENTITY, 403, may_not_break_glass",
        "committee.vlore, SERVICE_PROVISION, IDENTITY, 403, may_not_break_glass",
        "auditor, SERVICE_PROVISION, IDENTITY, 403, may_not_break_glass",
        "onac.desk, SERVICE_PROVISION, IDENTITY, 403, may_not_break_glass",
        "education.vlore, SERVICE_PROVISION, IDENTITY, 403, may_not_break_glass",
        "suspended.vlore, CRIMINAL_INVESTIGATION, IDENTITY, 403, officer_not_active",
        "vatra.worker, SERVICE_PROVISION, LEGAL, 403, not_within_rules",
        "vatra.worker, CRIMINAL_INVESTIGATION, IDENTITY, 403, not_within_rules",
        "health.vlore, SERVICE_PROVISION, NARRATIVE, 403, not_within_rules",
        "police.gjirokaster, CRIMINAL_INVESTIGATION, IDENTITY, 404, not_found"
    })
    void the_glass_stays_whole(String officer, String purpose, String category, int status, String code) {
        Answer answer = breaks(officer, referred(), "[\"" + category + "\"]", purpose);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`[]`, SERVICE_PROVISION, categories, required",
                "`[\"IDENTITY\",\"IDENTITY\"]`, SERVICE_PROVISION, categories[1], duplicate",
                "`[\"SHOESIZE\"]`, SERVICE_PROVISION, categories[0], unknown_code",
                "`\"IDENTITY\"`, SERVICE_PROVISION, categories, wrong_type",
                "`[\"IDENTITY\"]`, CURIOSITY, purpose, unknown_code"
            })
    void a_faulty_body_is_refused_by_a_code(String categories, String purpose, String field, String code) {
        Answer answer = breaks("vatra.worker", referred(), categories, purpose);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("SHOESIZE");
    }

    @Test
    void somebody_else_judges_it_once() {
        String ref = referred();
        String glass = broken("vatra.worker", ref);
        assertThat(code(breaks("vatra.worker", ref, "[\"CONTACT\"]", "SERVICE_PROVISION")))
                .isEqualTo("already_broken");
        assertThat(code(review("vatra.worker", ref, glass, "JUSTIFIED"))).isEqualTo("own_institution");
        assertThat(code(review("responsible.authority", ref, glass, "JUSTIFIED")))
                .isEqualTo("may_not_review");
        assertThat(review("secretary.fier", ref, glass, "JUSTIFIED").status()).isEqualTo(404);
        assertThat(review("secretary.vlore", ref, UUID.randomUUID().toString(), "JUSTIFIED")
                        .status())
                .isEqualTo(404);
        assertThat(review("secretary.vlore", referred(), glass, "JUSTIFIED").status())
                .isEqualTo(404);
        assertThat(review("secretary.vlore", ref, "no-uuid", "JUSTIFIED").status())
                .isEqualTo(404);
        assertThat(review("secretary.vlore", ref, glass, "PERHAPS").status()).isEqualTo(400);

        assertThat(review("health.vlore", ref, glass, "JUSTIFIED").status()).isEqualTo(200);

        assertThat(code(review("secretary.vlore", ref, glass, "UNCLEAR"))).isEqualTo("already_reviewed");
        Answer list = SERVICE.get("secretary.vlore", "/api/cases/" + ref + "/break-glass");
        assertThat(list.body().path("items").path(0).path("verdict").asString()).isEqualTo("JUSTIFIED");
        assertThat(list.body().path("items").path(0).path("reviewedBy").asString())
                .isEqualTo("health.vlore");
        assertThat(list.body().path("items").path(0).path("live").asBoolean()).isTrue();
        assertThat(SERVICE.get("secretary.fier", "/api/cases/" + ref + "/break-glass")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_second_use_without_need_takes_the_right_away_and_the_national_desk_gives_it_back() {
        String first = referred();
        String second = referred();
        String third = referred();
        String open = broken("social.vlore", third);
        review("secretary.vlore", first, broken("social.vlore", first), "UNJUSTIFIED");
        assertThat(candidates("social.vlore", third).getFirst())
                .isInstanceOfSatisfying(
                        Candidate.BrokenGlass.class,
                        glass -> assertThat(glass.suspended()).isFalse());
        review("secretary.vlore", second, broken("social.vlore", second), "UNJUSTIFIED");

        assertThat(candidates("social.vlore", third).getFirst())
                .isInstanceOfSatisfying(Candidate.BrokenGlass.class, glass -> {
                    assertThat(glass.id()).isEqualTo(UUID.fromString(open));
                    assertThat(glass.suspended()).isTrue();
                });
        assertThat(SERVICE.bean(BrokenGlasses.class).anyLive(new CaseRef(third), Instant.now()))
                .isFalse();
        assertThat(code(breaks("social.vlore", first, "[\"HEALTH\"]", "SERVICE_PROVISION")))
                .isEqualTo("glass_suspended");
        try (var events = new CaseEvents()) {
            List<SpecificRecord> published = events(events, second, 6);
            assertThat(((GlassReviewed) published.get(4)).getContent().getSuspends())
                    .isTrue();
            assertThat(published.get(5)).isInstanceOf(GlassEnded.class);
        }

        assertThat(restore("secretary.vlore").status()).isEqualTo(403);
        assertThat(restore("onac.desk").status()).isEqualTo(204);
        assertThat(restore("onac.desk").status()).isEqualTo(404);
        assertThat(breaks("social.vlore", first, "[\"HEALTH\"]", "SERVICE_PROVISION")
                        .status())
                .isEqualTo(201);
        assertThat(SERVICE.jdbc().sql("""
                                SELECT version FROM messaging.written_version
                                 WHERE record_key = 'GLASS_RIGHT:social.vlore'
                                """).query(Long.class).single()).isEqualTo(2);
    }

    private static Answer restore(String officer) {
        return SERVICE.send(SERVICE.request("/api/officers/social.vlore/break-glass-suspension")
                .header("Authorization", "Bearer " + Running.token(officer))
                .DELETE());
    }

    @Test
    void what_nobody_judges_goes_up_one_level_after_the_other() {
        String ref = referred();
        String glass = broken("vatra.worker", ref);
        for (int level = 0; level < 3; level++) {
            overdue(glass);
            escalate();
        }
        try (var events = new CaseEvents()) {
            List<SpecificRecord> published = events(events, ref, 7);
            assertThat(published.subList(4, 7))
                    .extracting(event -> {
                        var content = ((GlassReviewDue) event).getContent();
                        return content.getLevel() + " " + content.getTold();
                    })
                    .containsExactly(
                            "TABLE_SECRETARY [secretary.vlore]",
                            "PREFECTURE [secretary.vlore]",
                            "NATIONAL_DESK [onac.desk]");
        }
    }

    @Test
    void what_was_judged_in_time_goes_nowhere() {
        String ref = referred();
        String glass = broken("vatra.worker", ref);
        review("secretary.vlore", ref, glass, "UNCLEAR");
        escalate();
        try (var events = new CaseEvents()) {
            assertThat(events(events, ref, 5).getLast()).isInstanceOf(GlassReviewed.class);
        }
    }

    @Test
    void whoever_is_recused_loses_what_they_took() {
        String ref = referred();
        broken("vatra.worker", ref);
        SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/recusals", "{\"institution\":\"shelter.vatra\"}");
        assertThat(candidates("vatra.worker", ref))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.ended()).isTrue());
        assertThat(SERVICE.bean(BrokenGlasses.class).anyLive(new CaseRef(ref), Instant.now()))
                .isFalse();
        try (var events = new CaseEvents()) {
            assertThat(events(events, ref, 6).getLast()).isInstanceOf(GlassEnded.class);
        }
    }
}
