package al.tryeza.local.demo;

import static al.tryeza.local.demo.Asking.NOBODYS;
import static al.tryeza.local.demo.Asking.SECRETARY;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody with a conflict of interest is kept out: for them the case is as one that never was. */
final class KeptOut {

    private static final String SOCIAL = "social.vlore";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Asking asking;

    KeptOut(Stage stage) {
        this.stage = stage;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Kept out");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", Asking.person("Kanarlarga", "Kanarnjerku"));
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            Answer granted = asking.grant(ref, SOCIAL, "IDENTITY");
            boolean listed = listed(ref, SOCIAL) && Waiting.until(PATIENCE, () -> told(ref, SOCIAL));
            Answer recused = stage.platform()
                    .post("/api/cases/" + ref + "/recusals", SECRETARY, "{\"institution\": \"social.vlore\"}");
            stage.narrator()
                    .expect(
                            granted.accepted() && listed && recused.accepted(),
                            "a relative of hers works at social services, who hold a grant: the secretary keeps them out");
            gone(ref);
        }
    }

    private void gone(String ref) throws IOException, InterruptedException {
        Answer view = asking.view(ref, SOCIAL);
        stage.narrator()
                .expect(
                        view.status() == 404 && view.equals(asking.view(NOBODYS, SOCIAL)) && !listed(ref, SOCIAL),
                        "for social services it is a case that never was, and in no list: " + view.inWords());
        Answer look = asking.look(ref, SOCIAL, "IDENTITY");
        stage.narrator()
                .expect(
                        look.status() == 404 && look.equals(asking.look(NOBODYS, SOCIAL, "IDENTITY")),
                        "nor can they be shown who she is: " + look.inWords());
        stage.narrator()
                .expect(
                        Waiting.until(PATIENCE, () -> !told(ref, SOCIAL)),
                        "what their inbox had told of it is gone, too");
        Answer others = asking.view(ref, "health.vlore");
        stage.narrator()
                .expect(
                        others.status() == 200 && listed(ref, "health.vlore") && told(ref, "health.vlore"),
                        "everybody else at the table sees it as before");
    }

    private boolean told(String ref, String officer) throws IOException, InterruptedException {
        return has(ref, stage.platform().list("TRYEZA_NOTIFICATION_URL", "/api/inbox", officer));
    }

    private boolean listed(String ref, String officer) throws IOException, InterruptedException {
        return has(ref, stage.platform().list("TRYEZA_REFERRAL_URL", "/api/cases", officer));
    }

    private static boolean has(String ref, List<JsonNode> items) {
        return items.stream().anyMatch(item -> item.path("caseRef").asString("").equals(ref));
    }
}
