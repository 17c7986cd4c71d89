package al.tryeza.local.demo;

import static al.tryeza.local.demo.Asking.SECRETARY;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An emergency: an officer takes leave for an hour, others are told at once, and somebody else judges it. */
final class BreakingTheGlass {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SHELTER = "vatra.worker";

    private final Stage stage;
    private final Expectations expectations;
    private final Asking asking;

    BreakingTheGlass(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Breaking the glass");
        ObjectNode body = Asking.person("Kanarqelqa", "Kanarthyersja");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", body);
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            Optional<String> glass = broken(ref, body);
            if (glass.isPresent()) {
                judged(ref, glass.get());
                onRecord(ref);
            }
        }
    }

    private Optional<String> broken(String ref, ObjectNode referred) throws IOException, InterruptedException {
        Answer before = asking.look(ref, SHELTER, "CONTACT");
        Answer broken = stage.platform().post("/api/cases/" + ref + "/break-glass", SHELTER, emergency());
        stage.narrator()
                .expect(
                        before.status() == 403 && broken.accepted(),
                        "the shelter holds no grant, and she is in danger: it breaks the glass for her number, until "
                                + broken.text("until"));
        Answer shown = asking.look(ref, SHELTER, "CONTACT");
        stage.narrator()
                .expect(
                        shown.status() == 200
                                && shown.body()
                                        .path("data")
                                        .path("CONTACT")
                                        .path("mobilePhone")
                                        .equals(Bodies.person(referred).path("mobilePhone")),
                        "for this hour their officer is shown the number she gave");
        Answer more = asking.look(ref, SHELTER, "IDENTITY");
        stage.narrator().expect(more.status() == 403, "and nothing else of her: " + more.inWords());
        Answer meanwhile = asking.grant(ref, "social.vlore", "CONTACT");
        stage.narrator().expect(meanwhile.status() == 409, "meanwhile nothing is granted: " + meanwhile.inWords());
        expectations.told("auditor", ref, "the auditor is told at once that the glass was broken");
        expectations.told(SECRETARY, ref, "so is the secretary");
        return broken.accepted() ? Optional.of(broken.text("glassId")) : Optional.empty();
    }

    private String emergency() {
        ObjectNode wish = Asking.wish("SAFETY", "Kanarthyersja telefonoi e frikësuar nga shtëpia e kanarinave.");
        wish.putArray("categories").add("CONTACT");
        stage.canaries().sentence(wish.path("reason").asString());
        return wish.toString();
    }

    private void judged(String ref, String glass) throws IOException, InterruptedException {
        Answer own = review(ref, glass, SHELTER);
        Answer judged = review(ref, glass, SECRETARY);
        stage.narrator()
                .expect(
                        own.status() == 403 && judged.status() == 200,
                        "nobody judges their own (%s); the secretary says: justified".formatted(own.inWords()));
    }

    private Answer review(String ref, String glass, String officer) throws IOException, InterruptedException {
        return stage.platform()
                .post(
                        "/api/cases/" + ref + "/break-glass/" + glass + "/review",
                        officer,
                        "{\"verdict\": \"JUSTIFIED\"}");
    }

    private void onRecord(String ref) throws IOException, InterruptedException {
        boolean seen = Waiting.until(
                PATIENCE,
                () -> stage.platform().list("TRYEZA_AUDIT_URL", "/api/accesses?case=" + ref, "auditor").stream()
                        .map(access -> access.path("breakGlass"))
                        .anyMatch(JsonNode::asBoolean));
        stage.narrator().expect(seen, "the auditor sees which look was through the broken glass");
    }
}
