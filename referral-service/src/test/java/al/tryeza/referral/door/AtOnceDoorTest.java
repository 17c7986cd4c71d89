package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.referral.door.Running.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Officers ask at the door without pause while what they hold comes to its end. Whatever ends it: no try that begins after
 * the answer to it shows anybody, and who was shown before is on record, one to one.
 */
class AtOnceDoorTest {

    private static final String TABLE = "AL-06";
    private static final String SECRETARY = "secretary.korce";
    private static final String BEST_INTEREST = "{\"type\":\"BEST_INTEREST\"}";

    private static String social() {
        return People.officer("social.korce", TABLE);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** A child at the table, whom these officers may see. */
    private static String child(Instant until, List<String> officers) {
        String ref = People.referred(SECRETARY, Bodies.childAt("Korçë"));
        officers.forEach(officer -> People.granted(SECRETARY, ref, officer, BEST_INTEREST, until));
        return ref;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    }

    @Test
    void consent_is_withdrawn() throws Exception {
        List<String> officers = List.of(social(), social(), People.officer("health.korce", TABLE));
        String ref = People.referred(SECRETARY, Bodies.adult("IDENTITY").replace("Vlorë", "Korçë"));
        String consent = People.consent(SECRETARY, ref);
        officers.forEach(officer -> People.granted(SECRETARY, ref, officer, consent, inAnHour()));

        AtOnce.asking(ref, officers, () -> done(SERVICE.post(SECRETARY, "/api/cases/" + ref + "/withdrawals", "{}")))
                .holds(ref, 403);
    }

    @Test
    void grants_run_out() throws Exception {
        List<String> officers = List.of(social(), social(), social());
        String ref = child(inAnHour(), officers);
        var end = new AtomicReference<>(Instant.MAX);

        AtOnce.asking(ref, officers, () -> {
                    end.set(People.runsOutSoon(ref));
                    await().pollInterval(Duration.ofMillis(1))
                            .until(() -> !Instant.now().isBefore(end.get()));
                })
                .holds(ref, 403);

        assertThat(AtOnce.decided(ref))
                .allSatisfy(record -> assertThat(
                                record.getContent().getDecision().name().equals("GRANTED"))
                        .isEqualTo(record.getStructure().getTime().isBefore(end.get())));
    }

    @Test
    void an_institution_is_recused() throws Exception {
        List<String> officers = List.of(social(), social());
        String ref = child(inAnHour(), officers);

        AtOnce.asking(
                        ref,
                        officers,
                        () -> done(SERVICE.post(
                                SECRETARY, "/api/cases/" + ref + "/recusals", "{\"institution\":\"social.korce\"}")))
                .holds(ref, 404);
    }

    @Test
    void the_case_is_closed() throws Exception {
        List<String> officers = List.of(social(), social());
        String ref = child(inAnHour(), officers);

        AtOnce.asking(
                        ref,
                        officers,
                        () -> done(SERVICE.post(
                                SECRETARY,
                                "/api/cases/" + ref + "/closure",
                                "{\"reasonCode\":\"PLAN_COMPLETED\"}",
                                "If-Match",
                                SERVICE.get(SECRETARY, "/api/cases/" + ref)
                                        .headers()
                                        .get("etag"))))
                .holds(ref, 403);
    }

    @Test
    void an_officer_is_suspended() throws Exception {
        String officer = social();
        String ref = child(inAnHour(), List.of(officer));

        AtOnce.asking(
                        ref,
                        List.of(officer, officer, officer),
                        () -> done(SERVICE.send(SERVICE.request("/api/officers/" + officer + "/status")
                                .header("Authorization", "Bearer " + Running.token("operator"))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"status\":\"SUSPENDED\"}")))))
                .holds(ref, 403);
    }

    @Test
    void rules_of_conduct_are_renewed() throws Exception {
        List<String> officers =
                List.of(People.officer("social.tirane", "AL-11"), People.officer("social.tirane", "AL-11"));
        String police = People.officer("police.tirane", "AL-11");
        String ref = People.referred("secretary.tirane", Bodies.childAt("Tiranë"));
        officers.forEach(officer -> People.granted("secretary.tirane", ref, officer, BEST_INTEREST, inAnHour()));
        String signOffs = proposed();
        done(SERVICE.post("secretary.tirane", signOffs, ""));
        done(SERVICE.post(police, signOffs, ""));

        AtOnce.asking(ref, officers, () -> done(SERVICE.post(officers.getFirst(), signOffs, "")))
                .holds(ref, 403);

        People.accept(officers.getFirst(), "AL-11");
        assertThat(AtOnce.ask(officers.getFirst(), ref, "IDENTITY").status())
                .as("within the new rules, once accepted")
                .isEqualTo(200);
        assertThat(AtOnce.ask(officers.getLast(), ref, "IDENTITY").status()).isEqualTo(403);
        People.accept("secretary.tirane", "AL-11");
    }

    /** Where the proposal is signed; what the officers are asking for, it allows as before. */
    private static String proposed() {
        String rules = "/api/tables/AL-11/rules";
        Answer before = SERVICE.get("secretary.tirane", rules);
        Answer drafted = SERVICE.post(
                "secretary.tirane", rules, """
                {"allowances":[{"kind":"STATE_SOCIAL_SERVICE","purpose":"SERVICE_PROVISION","categories":["IDENTITY"]}]}
                """, "If-Match", before.headers().get("etag"));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return rules + "/" + drafted.body().path("draft").path("version").asString() + "/sign-offs";
    }
}
