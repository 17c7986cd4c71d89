package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.AccessDecision;
import al.tryeza.referral.door.Running.Answer;
import org.junit.jupiter.api.Test;

/** An emergency from its beginning to its verdict, through the doors: who breaks the glass sees, for an hour. */
class BrokenGlassDoorTest {

    private static final String TABLE = "AL-06";
    private static final String SECRETARY = "secretary.korce";

    private final String officer = People.officer("social.korce", TABLE);

    private static String child() {
        return People.referred(SECRETARY, Bodies.childAt("Korçë"));
    }

    private static String broken(String officer, String ref) {
        Answer answer = breaks(officer, ref);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("glassId").asString();
    }

    private static Answer breaks(String officer, String ref) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/break-glass", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"fjalë"}
                """);
    }

    private static void judged(String ref, String glass, String verdict) {
        Answer answer = SERVICE.post(
                SECRETARY,
                "/api/cases/" + ref + "/break-glass/" + glass + "/review",
                "{\"verdict\":\"" + verdict + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** As if it had been broken that much earlier. */
    private static void earlier(String glass, String interval) {
        SERVICE.jdbc().sql("""
                        UPDATE glass.broken
                           SET broken_at = broken_at - :by::interval, until = until - :by::interval WHERE id = :id::uuid
                        """).param("by", interval).param("id", glass).update();
    }

    @Test
    void she_is_seen_by_who_broke_it_and_by_nobody_else_for_what_they_broke_it_for() {
        String ref = child();
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(403);

        String glass = broken(officer, ref);

        Answer shown = AtOnce.ask(officer, ref, "IDENTITY");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.body().path("data").path("IDENTITY").path("firstName").asString())
                .isEqualTo(Bodies.CANARY);
        assertThat(AtOnce.ask(officer, ref, "NARRATIVE").status()).isEqualTo(403);
        assertThat(AtOnce.ask(People.officer("social.korce", TABLE), ref, "IDENTITY")
                        .status())
                .as("a colleague")
                .isEqualTo(403);
        assertThat(AtOnce.ask(officer, child(), "IDENTITY").status())
                .as("another case")
                .isEqualTo(403);
        assertThat(AtOnce.decided(ref)).hasSize(4).satisfies(records -> {
            assertThat(records.get(1).getContent().getDecision()).isEqualTo(AccessDecision.GRANTED);
            assertThat(records.get(1).getContent().getBreakGlass()).isTrue();
            assertThat(records.get(1).getContent().getCategories().getFirst().getLeave())
                    .isEqualTo(glass);
            assertThat(records.get(1).getContent().getCategories().getFirst().getPolicies())
                    .containsExactly("permit-by-broken-glass");
        });
    }

    @Test
    void after_an_hour_nothing_is_shown_and_it_is_judged_all_the_same() {
        String ref = child();
        String glass = broken(officer, ref);
        earlier(glass, "59 minutes");
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(200);

        earlier(glass, "1 minute");

        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(403);
        judged(ref, glass, "JUSTIFIED");
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status())
                .as("a verdict gives no leave")
                .isEqualTo(403);
        assertThat(breaks(officer, ref).status()).as("another emergency").isEqualTo(201);
    }

    @Test
    void a_verdict_against_it_ends_the_sight_and_a_second_one_all_that_is_broken() {
        String first = child();
        String second = child();
        String third = child();
        String glass = broken(officer, first);
        broken(officer, third);
        assertThat(AtOnce.ask(officer, first, "IDENTITY").status()).isEqualTo(200);

        judged(first, glass, "UNJUSTIFIED");
        assertThat(AtOnce.ask(officer, first, "IDENTITY").status()).isEqualTo(403);
        assertThat(AtOnce.ask(officer, third, "IDENTITY").status()).isEqualTo(200);

        judged(second, broken(officer, second), "UNJUSTIFIED");
        assertThat(AtOnce.ask(officer, third, "IDENTITY").status()).isEqualTo(403);
        assertThat(breaks(officer, third).body().path("code").asString()).isEqualTo("glass_suspended");
        assertThat(AtOnce.decided(third)
                        .getLast()
                        .getContent()
                        .getCategories()
                        .getFirst()
                        .getPolicies())
                .contains("forbid-suspended-glass");
    }

    @Test
    void a_broken_glass_is_no_leave_to_correct_what_is_seen_through_it() {
        String ref = child();
        broken(officer, ref);
        String correction = """
                {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION","reason":"fjalë",
                 "person":{"firstName":"Zymbrilda"}}
                """;

        Answer refused = SERVICE.post(officer, "/api/cases/" + ref + "/corrections", correction);

        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("not_granted");
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").text())
                .contains(Bodies.CANARY)
                .doesNotContain("Zymbrilda");
        assertThat(AtOnce.decided(ref))
                .extracting(record -> record.getContent().getDecision())
                .containsExactly(AccessDecision.DENIED, AccessDecision.GRANTED);
    }
}
