package al.tryeza.local.demo;

import static al.tryeza.local.demo.Asking.SECRETARY;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What identifies a person is destroyed when two institutions agree; what happened stays, in codes. */
final class Erased {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SOCIAL = "social.vlore";
    private static final String AUTHORITY = "responsible.authority";

    private final Stage stage;
    private final Asking asking;

    Erased(Stage stage) {
        this.stage = stage;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Erased");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", Asking.person("Kanarharruara", "Kanarfshija"));
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            asking.grant(ref, SOCIAL, "IDENTITY");
            boolean shown = asking.look(ref, SOCIAL, "IDENTITY").status() == 200;
            boolean whole = Waiting.until(PATIENCE, () -> AuditTrail.complete(stage.platform(), ref));
            if (whole) {
                stage.book().noteErased(ref);
            }
            long destroyed = AuditTrail.keysDestroyed(stage.platform());
            String path = "/api/cases/" + ref + "/erasures";
            Answer asked = stage.platform().post(path, SECRETARY, "{\"reasonCode\": \"PERSON_ASKED\"}");
            String approval = path + "/" + asked.text("erasureId") + "/approval";
            Answer own = stage.platform().post(approval, SECRETARY, "{}");
            stage.narrator()
                    .expect(
                            shown && asked.accepted() && own.status() == 409,
                            "she asks to be forgotten; the secretary alone cannot do it: " + own.inWords());
            Answer agreed = stage.platform().post(approval, AUTHORITY, "{}");
            boolean erased = Waiting.until(
                    PATIENCE,
                    () -> stage.platform()
                            .get("TRYEZA_REFERRAL_URL", path, SECRETARY)
                            .text("status")
                            .equals("ERASED"));
            stage.narrator()
                    .expect(
                            agreed.status() == 200 && erased,
                            "the Responsible Authority agrees, and her key is destroyed: " + agreed.text("status"));
            afterwards(ref, whole, destroyed);
        }
    }

    private void afterwards(String ref, boolean whole, long destroyed) throws IOException, InterruptedException {
        Answer look = asking.look(ref, SOCIAL, "IDENTITY");
        stage.narrator()
                .expect(
                        look.status() == 410 || look.status() == 403,
                        "nobody can be shown her again, not even who held a grant: " + look.inWords());
        Answer view = asking.view(ref, SOCIAL);
        stage.narrator()
                .expect(
                        view.status() == 200,
                        "the case stays, in codes (%s, %s)".formatted(view.text("ageBand"), view.text("phase")));
        boolean gone = Waiting.until(
                PATIENCE,
                () -> AuditTrail.keysDestroyed(stage.platform()) > destroyed
                        && AuditTrail.entries(stage.platform(), ref, "CaseOpened") == 0);
        stage.narrator()
                .expect(
                        whole && gone,
                        "the audit store, which had it whole, says that a key was destroyed, and of her case no more");
    }
}
