package al.tryeza.local.demo;

import static al.tryeza.local.demo.Asking.SECRETARY;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A case is closed, and with it ends what anybody was allowed to see; it begins again without giving that back. */
final class WorkIsOver {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SOCIAL = "social.vlore";

    private final Stage stage;
    private final Asking asking;

    WorkIsOver(Stage stage) {
        this.stage = stage;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("The work is over");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", Asking.person("Kanarmbylla", "Kanarfundi"));
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            asking.grant(ref, SOCIAL, "IDENTITY");
            boolean shown = asking.look(ref, SOCIAL, "IDENTITY").status() == 200;
            closed(ref, shown);
            reopened(ref);
        }
        nobodyIsLeftWithNobody();
    }

    private static String path(String ref) {
        return "/api/cases/" + ref + "/closure";
    }

    private Answer close(String ref, String officer) throws IOException, InterruptedException {
        return stage.platform()
                .post(
                        path(ref),
                        officer,
                        asking.view(ref, officer).entityTag(),
                        "{\"reasonCode\": \"PLAN_COMPLETED\"}");
    }

    private void closed(String ref, boolean shownBefore) throws IOException, InterruptedException {
        Answer member = close(ref, SOCIAL);
        Answer closed = close(ref, SECRETARY);
        stage.narrator()
                .expect(
                        member.status() == 403 && closed.accepted(),
                        "all that was planned with her is done: the secretary closes the case, nobody else may ("
                                + member.inWords() + ")");
        Answer look = asking.look(ref, SOCIAL, "IDENTITY");
        stage.narrator()
                .expect(
                        shownBefore && look.status() == 403,
                        "the grant of social services has ended with it: " + look.inWords());
        Answer grant = asking.grant(ref, SOCIAL, "IDENTITY");
        stage.narrator().expect(grant.status() == 400, "and no other is given: " + grant.inWords());
        stage.narrator()
                .expect(
                        Waiting.until(PATIENCE, () -> told(ref, SOCIAL) && told(ref, "ngo.vlore")),
                        "who worked on it is told, and who referred her");
    }

    private boolean told(String ref, String officer) throws IOException, InterruptedException {
        return stage.platform().list("TRYEZA_NOTIFICATION_URL", "/api/inbox", officer).stream()
                .anyMatch(item -> item.path("caseRef").asString("").equals(ref)
                        && item.path("kind").asString("").equals("CASE_CLOSED"));
    }

    private void reopened(String ref) throws IOException, InterruptedException {
        Answer reopened = stage.platform()
                .delete(path(ref), SECRETARY, asking.view(ref, SECRETARY).entityTag());
        Answer look = asking.look(ref, SOCIAL, "IDENTITY");
        stage.narrator()
                .expect(
                        reopened.status() == 200 && look.status() == 403,
                        "she comes back, and the work goes on (%s); nobody is given back what they saw: %s"
                                .formatted(reopened.text("phase"), look.inWords()));
    }

    private void nobodyIsLeftWithNobody() throws IOException, InterruptedException {
        Optional<Answer> waiting = stage.referGladly("ngo.vlore", Bodies.at("Klos"));
        if (waiting.isPresent()) {
            Answer refused = close(waiting.get().text("caseRef"), "onac.desk");
            stage.narrator()
                    .expect(
                            refused.status() == 409,
                            "while nobody has taken a referral its case cannot be closed: " + refused.inWords());
        }
    }
}
