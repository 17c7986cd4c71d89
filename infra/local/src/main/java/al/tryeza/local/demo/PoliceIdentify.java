package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The police state who is a victim: on the case that there is, or opening one. The members hear that there is something
 * new, and see what and who decided when they sign in; nobody else may state it.
 */
final class PoliceIdentify {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String POLICE = "police.vlore";
    private static final String POSSIBLE = "PossibleVictimOfTrafficking";
    private static final String ACTUAL = "ActualVictimOfTrafficking";

    private final Stage stage;
    private final Expectations expectations;

    PoliceIdentify(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("The police state who is a victim");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", Bodies.adult());
        if (referral.isPresent()) {
            onACase(referral.get().text("caseRef"));
            refused(referral.get().text("caseRef"));
        }
        openingACase();
    }

    private void onACase(String ref) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        String body = Bodies.identification(ACTUAL, ref, POLICE, "social.vlore").toString();
        Answer stated = stage.platform().identify(POLICE, key, body);
        stage.narrator().expect(stated.status() == 201, "police and State Social Service decided: " + said(stated));
        stage.narrator()
                .expect(
                        stage.platform().identify(POLICE, key, body).equals(stated),
                        "sent again under the same key it is the same statement");
        Answer view = stage.platform().get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref, "health.vlore");
        JsonNode identification = view.body().path("identification");
        stage.narrator()
                .expect(
                        view.text("traffickingStatus").equals(ACTUAL),
                        "public health sees %s, decided by %s"
                                .formatted(view.text("traffickingStatus"), identification.path("decidedBy")));
        expectations.toldOfStatement("social.vlore", ref, "the table hears that there is something new");
        expectations.toldOfStatement("ngo.vlore", ref, "and so does the referrer");
        stage.narrator().expect(audited(ref), "the statement is in the audit store, once");
    }

    private boolean audited(String ref) throws IOException, InterruptedException {
        return Waiting.until(PATIENCE, () -> AuditTrail.entries(stage.platform(), ref, "IdentificationRecorded") == 1);
    }

    private void refused(String ref) throws IOException, InterruptedException {
        Answer curious = identify("ngo.vlore", Bodies.identification(ACTUAL, ref, "ngo.vlore"));
        stage.narrator().expect(curious.status() == 403, "an NGO may not: " + curious.inWords());
        Answer elsewhere = identify("police.gjirokaster", Bodies.identification(ACTUAL, ref, "police.gjirokaster"));
        Answer nobodys = identify(POLICE, Bodies.identification(ACTUAL, "0000000000000", POLICE));
        stage.narrator()
                .expect(
                        elsewhere.status() == 404 && elsewhere.equals(nobodys),
                        "for the police of another qark it is a case that never was: " + elsewhere.inWords());
        Answer without = identify(POLICE, Bodies.identification(ACTUAL, ref, "social.vlore"));
        stage.narrator().expect(without.status() == 400, "who states it must have decided: " + without.inWords());
    }

    private Answer identify(String officer, ObjectNode body) throws IOException, InterruptedException {
        return stage.platform().identify(officer, UUID.randomUUID().toString(), body.toString());
    }

    private void openingACase() throws IOException, InterruptedException {
        ObjectNode recusing = Bodies.adult();
        recusing.putArray("recused").add("education.vlore");
        Answer opened = withReferral(Bodies.identification(POSSIBLE, recusing, POLICE));
        stage.narrator()
                .expect(
                        opened.accepted() && opened.text("table").equals("AL-12"),
                        "where there is no case one is opened, and routed like any referral: " + said(opened));
        String ref = opened.text("caseRef");
        expectations.toldOfStatement("secretary.vlore", ref, "the table is told of the case and of the statement");
        expectations.notTold("education.vlore", ref, "who is recused hears of neither");
        Answer contradictory =
                withReferral(Bodies.identification(POSSIBLE, Bodies.adult().put("traffickingStatus", ACTUAL), POLICE));
        stage.narrator()
                .expect(contradictory.status() == 400, "two words about one status: " + contradictory.inWords());
    }

    private Answer withReferral(ObjectNode body) throws IOException, InterruptedException {
        stage.canaries().from(body.path("referral"));
        Instant posted = Instant.now();
        Answer answer = identify(POLICE, body);
        stage.book().note(answer, posted);
        return answer;
    }

    private static String said(Answer answer) {
        return answer.accepted() ? answer.text("status") + ", " + answer.text("table") : answer.inWords();
    }
}
