package al.tryeza.local.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A wrong birth date is put right by somebody who may see it. */
final class PutRight {

    private static final String SOCIAL = "social.vlore";
    private static final String RIGHT_DATE = "1958-10-09";

    private final Stage stage;
    private final Asking asking;

    PutRight(Stage stage) {
        this.stage = stage;
        this.asking = new Asking(stage.platform());
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("A birth date is put right");
        ObjectNode body = Asking.person("Kanardatë", "Kanargabuara");
        Optional<Answer> referral = stage.referGladly("ngo.vlore", body);
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            String correction = correction(body);
            Answer denied = correct(ref, "health.vlore", correction);
            stage.narrator()
                    .expect(denied.status() == 403, "who may not see it may not put it right: " + denied.inWords());
            String before = asking.view(ref, SOCIAL).text("ageBand");
            Answer done = asking.grant(ref, SOCIAL, "IDENTITY").accepted() ? correct(ref, SOCIAL, correction) : denied;
            String after = asking.view(ref, SOCIAL).text("ageBand");
            stage.narrator()
                    .expect(
                            done.accepted() && !before.equals(after),
                            "social services, who are granted it, put it right; the age band follows: %s, then %s"
                                    .formatted(before, after));
            shown(ref);
        }
    }

    private String correction(ObjectNode referred) {
        ObjectNode correction = Asking.wish("CORRECTION", "Kanargabuara tregoi pasaportën me datën e kanarinave.")
                .put("category", "IDENTITY");
        ObjectNode person = correction.putObject("person");
        for (String field : List.of("firstName", "secondName", "identityNumber")) {
            person.set(field, Bodies.person(referred).path(field));
        }
        person.put("birthdate", RIGHT_DATE);
        stage.canaries().from(correction);
        stage.canaries().sentence(correction.path("reason").asString());
        return correction.toString();
    }

    private Answer correct(String ref, String officer, String correction) throws IOException, InterruptedException {
        return stage.platform().post("/api/cases/" + ref + "/corrections", officer, correction);
    }

    private void shown(String ref) throws IOException, InterruptedException {
        Answer shown = asking.look(ref, SOCIAL, "IDENTITY");
        stage.narrator()
                .expect(
                        shown.body()
                                .path("data")
                                .path("IDENTITY")
                                .path("birthdate")
                                .asString("")
                                .equals(RIGHT_DATE),
                        "from then on the right one is shown");
    }
}
