package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;

/** A member looks at a case, and the auditor sees that they did; who has no business there sees nothing at all. */
final class LookingAtACase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;

    LookingAtACase(Stage stage) {
        this.stage = stage;
    }

    void play(String ref) throws IOException, InterruptedException {
        Narrator narrator = stage.narrator();
        narrator.chapter("Every look is on record");
        Answer view = look(ref, "secretary.gjirokaster");
        narrator.expect(
                view.status() == 200 && view.body().path("child").asBoolean(false),
                "the secretary of Gjirokastër sees the case in codes: %s, %s, %s"
                        .formatted(view.text("ageBand"), view.text("gender"), view.text("phase")));
        Answer stranger = look(ref, "secretary.shkoder");
        Answer nobodys = look("0000000000000", "secretary.shkoder");
        narrator.expect(
                stranger.status() == 404 && stranger.equals(nobodys),
                "for the secretary of Shkodër it is a case that never was: " + stranger.inWords());
        narrator.expect(recorded(ref), "the auditor sees who looked: secretary.gjirokaster, and nobody's name");
        Answer curious = stage.platform().get("TRYEZA_AUDIT_URL", "/api/accesses?case=" + ref, "secretary.gjirokaster");
        narrator.expect(curious.status() == 403, "only an auditor may ask who looked: " + curious.inWords());
    }

    private Answer look(String ref, String officer) throws IOException, InterruptedException {
        return stage.platform().get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref, officer);
    }

    private boolean recorded(String ref) throws IOException, InterruptedException {
        return Waiting.until(
                PATIENCE,
                () -> stage.platform().list("TRYEZA_AUDIT_URL", "/api/accesses?case=" + ref, "auditor").stream()
                        .anyMatch(access -> access.path("officer").asString("").equals("secretary.gjirokaster")));
    }
}
