package al.tryeza.local.demo;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A consent is taken back: everybody who may hold something is asked what became of it, and the silent are listed. */
final class TakenBack {

    private static final String REFERRER = "ngo.vlore";
    private static final String SOCIAL = "social.vlore";

    private final Stage stage;
    private final Expectations expectations;
    private final Asking asking;

    TakenBack(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("A consent is taken back");
        Optional<Answer> referral = stage.referGladly(REFERRER, Asking.person("Kanarkthehu", "Kanarpendimi"));
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            asking.grant(ref, SOCIAL, "IDENTITY", "CONTACT");
            boolean shown = asking.look(ref, SOCIAL, "IDENTITY").status() == 200;
            Answer withdrawal = stage.platform().post("/api/cases/" + ref + "/withdrawals", REFERRER, "{}");
            Answer after = asking.look(ref, SOCIAL, "IDENTITY");
            stage.narrator()
                    .expect(
                            shown && withdrawal.accepted() && after.status() == 403,
                            "she takes it back, and the grant ends with it: " + after.inWords());
            expectations.told(SOCIAL, ref, "social services are told that she took back her consent");
            answered(ref, withdrawal);
        }
    }

    private void answered(String ref, Answer withdrawal) throws IOException, InterruptedException {
        stage.narrator()
                .expect(
                        silent(ref, "ngo.vlore") && silent(ref, SOCIAL),
                        "who referred and who was granted must say what became of it: "
                                + withdrawal.body().path("mustAnswer"));
        Answer deleted = answer(ref, withdrawal, "DELETED");
        Answer otherwise = answer(ref, withdrawal, "KEPT_LEGAL_DUTY");
        stage.narrator()
                .expect(
                        deleted.status() == 200 && otherwise.status() == 409,
                        "social services have deleted it; that stands: " + otherwise.inWords());
        stage.narrator()
                .expect(!silent(ref, SOCIAL) && silent(ref, "ngo.vlore"), "who referred is silent, and listed as that");
    }

    private Answer answer(String ref, Answer withdrawal, String answer) throws IOException, InterruptedException {
        return stage.platform()
                .post(
                        "/api/cases/" + ref + "/withdrawals/" + withdrawal.text("withdrawalId") + "/answers",
                        SOCIAL,
                        "{\"answer\": \"%s\"}".formatted(answer));
    }

    private boolean silent(String ref, String institution) throws IOException, InterruptedException {
        for (JsonNode withdrawal :
                stage.platform().list("TRYEZA_REFERRAL_URL", "/api/cases/" + ref + "/withdrawals", Asking.SECRETARY)) {
            for (JsonNode silent : withdrawal.path("silent")) {
                if (silent.path("institution").asString("").equals(institution)) {
                    return true;
                }
            }
        }
        return false;
    }
}
