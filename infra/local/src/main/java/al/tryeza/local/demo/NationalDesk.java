package al.tryeza.local.demo;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Places that no rule may guess wait for a human: the national desk sees codes and candidates, and chooses. */
final class NationalDesk {

    private static final String DESK = "onac.desk";

    private final Stage stage;
    private final Expectations expectations;

    NationalDesk(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Places nobody may guess");
        Optional<Answer> klos = waiting("Klos");
        waiting("Trianë e re");
        if (klos.isPresent()) {
            choose(klos.get());
        }
    }

    private Optional<Answer> waiting(String place) throws IOException, InterruptedException {
        Optional<Answer> answer = stage.referGladly("social.vlore", Bodies.at(place));
        answer.ifPresent(said -> stage.narrator()
                .expect(
                        said.text("status").equals("AWAITING_PLACE")
                                && said.text("table").equals("ONAC"),
                        "a referral from \"%s\" waits for the national desk; candidates: %s"
                                .formatted(place, said.body().path("routing").path("candidates"))));
        answer.ifPresent(said -> expectations.told(DESK, said.text("caseRef"), "the national desk is told"));
        return answer;
    }

    private void choose(Answer referral) throws IOException, InterruptedException {
        String ref = referral.text("caseRef");
        JsonNode candidates = referral.body().path("routing").path("candidates");
        String qark = candidates.path(0).asString("AL-09");
        Answer seen = stage.platform().get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref, DESK);
        stage.narrator().expect(seen.status() == 200, "the desk looks at the case: codes and candidates only");
        String choice = "{\"qark\": \"%s\"}".formatted(qark);
        Answer stale = stage.platform().post("/api/cases/" + ref + "/place", DESK, "\"999\"", choice);
        stage.narrator().expect(stale.status() == 412, "a choice made on an old view is refused: " + stale.inWords());
        Answer chosen = stage.platform().post("/api/cases/" + ref + "/place", DESK, seen.entityTag(), choice);
        stage.narrator()
                .expect(
                        chosen.status() == 200 && chosen.text("table").equals(qark),
                        "the desk chooses %s; the case is %s".formatted(qark, chosen.text("status")));
        Answer again = stage.platform().post("/api/cases/" + ref + "/place", DESK, chosen.entityTag(), choice);
        stage.narrator()
                .expect(again.status() == 409 || again.status() == 404, "it cannot choose twice: " + again.inWords());
        secretaryOf(qark).ifPresent(secretary -> expectations.told(secretary, ref, "the chosen table is told"));
    }

    private static Optional<String> secretaryOf(String qark) {
        return Optional.ofNullable(
                switch (qark) {
                    case "AL-01" -> "secretary.berat";
                    case "AL-09" -> "secretary.diber";
                    case "AL-03" -> "secretary.elbasan";
                    case "AL-04" -> "secretary.fier";
                    default -> null;
                });
    }
}
