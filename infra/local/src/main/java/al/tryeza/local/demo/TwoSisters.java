package al.tryeza.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Two sisters, 14 and 12: their home and the place of their exploitation are unsafe. A transit shelter refers both; the
 * table around them takes over, their municipality's child protection joins, a neighbour gets a notice, and the table
 * of the unsafe place hears nothing.
 */
final class TwoSisters {

    private static final String SHELTER = "lifeandhope.worker";

    private final Stage stage;
    private final Expectations expectations;

    TwoSisters(Stage stage, Expectations expectations) {
        this.stage = stage;
        this.expectations = expectations;
    }

    /** Returns the case of the elder sister. */
    Optional<String> play() throws IOException, InterruptedException {
        stage.narrator().chapter("Two sisters, 14 and 12; home and work are unsafe");
        LocalDate today = Bodies.today();
        Optional<String> elder = sister(
                "the elder",
                Bodies.elderSister(today.minusYears(14).minusDays(40).toString()));
        sister(
                "the younger",
                Bodies.youngerSister(today.minusYears(12).minusDays(80).toString()));
        return elder;
    }

    private Optional<String> sister(String which, JsonNode body) throws IOException, InterruptedException {
        Optional<Answer> answer = stage.referGladly(SHELTER, body);
        answer.ifPresent(said -> {
            String ref = said.text("caseRef");
            stage.narrator()
                    .expect(
                            said.text("table").equals("AL-05"),
                            "%s is with the table of Gjirokastër, where she is now: %s"
                                    .formatted(which, reasons(said)));
            expectations.told("secretary.gjirokaster", ref, "the table's secretary is told");
            expectations.told("cpu.gjirokaster", ref, "the child protection unit of her municipality joins");
            expectations.told("secretary.vlore", ref, "Vlorë, where she was found, gets a notice");
            expectations.notTold("police.vlore", ref, "others in Vlorë are not");
            expectations.notTold("secretary.fier", ref, "Fier, where she was exploited, is not told anything");
        });
        return answer.map(said -> said.text("caseRef"));
    }

    private static String reasons(Answer answer) {
        StringBuilder words =
                new StringBuilder(answer.body().path("routing").path("rule").asString(""));
        for (JsonNode place : answer.body().path("routing").path("considered")) {
            words.append(", ")
                    .append(place.path("place").asString(""))
                    .append(' ')
                    .append(place.path("outcome").asString(""));
        }
        return words.toString();
    }
}
