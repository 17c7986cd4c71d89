package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code infra/publish} and the platform itself: every line of a file is answered, and none is taken twice. */
final class PublishedFiles {

    private static final String POLICE = "police.vlore";
    private static final String REFERRALS = "intake.referrals";
    private static final String IDENTIFICATIONS = "intake.identifications";
    private static final String ACTUAL = "ActualVictimOfTrafficking";

    private final Newcomer newcomer;
    private final Broker broker;
    private final Platform platform;

    PublishedFiles(Newcomer newcomer) throws Exception {
        this.newcomer = newcomer;
        this.broker = Broker.asSuperuser(newcomer);
        this.platform = new Platform(newcomer.endpoints());
    }

    /** Returns a case that was opened by a referral from a file, and then identified from another. */
    String play() throws Exception {
        String ref = referrals();
        identifications(ref);
        return ref;
    }

    private String referrals() throws Exception {
        ObjectNode faulty = Bodies.adult().put("urgency", "WHENEVER");
        faulty.putArray("needs").add("LEGAL").add("MONEY");
        List<String> lines = new ArrayList<>(List.of(good(), "no json", faulty.toString(), "", "[]", good()));
        Path file = Files.write(newcomer.file("referrals.jsonl"), lines);
        long before = broker.records(REFERRALS);

        newcomer.says(1, "publish", "--as", POLICE, file.toString()).contains("""
                2 accepted, 3 refused
                2 not_json submission
                3 unknown_code urgency
                3 unknown_code needs[1]
                5 not_an_object submission
                """);
        assertThat(broker.records(REFERRALS) - before)
                .as("what is an object is sent")
                .isEqualTo(3);
        newcomer.says(1, "publish", "--as", POLICE, file.toString()).contains("2 accepted, 3 refused");
        assertThat(broker.records(REFERRALS) - before)
                .as("nothing is sent twice")
                .isEqualTo(3);

        lines.set(1, good());
        lines.set(2, good());
        lines.set(4, "");
        Files.write(file, lines);
        newcomer.says(0, "publish", "--as", POLICE, file.toString()).contains("4 accepted, 0 refused");
        assertThat(broker.records(REFERRALS) - before)
                .as("only what was mended is sent")
                .isEqualTo(5);
        List<String> cases = cases(file);
        assertThat(cases).hasSize(4).doesNotHaveDuplicates();
        return cases.getFirst();
    }

    private void identifications(String ref) throws Exception {
        String unopened = """
                {"traffickingStatus": "PossibleVictimOfTrafficking", "decidedBy": ["%s"], "referral": %s}\
                """.formatted(POLICE, good());
        Path file = Files.write(
                newcomer.file("identifications.jsonl"),
                List.of(
                        statement(POLICE, ref),
                        unopened,
                        statement(POLICE, "0000000000000"),
                        statement("social.vlore", ref),
                        "{"));
        long before = broker.records(IDENTIFICATIONS);

        newcomer.says(1, "publish", "--as", POLICE, "--kind", "identification", file.toString())
                .contains("""
                2 accepted, 3 refused
                3 unknown_case submission
                4 sender_not_named decidedBy
                5 not_json submission
                """);
        assertThat(broker.records(IDENTIFICATIONS) - before).isEqualTo(4);
        assertThat(status(ref)).isEqualTo(ACTUAL);
        assertThat(cases(file))
                .hasSize(2)
                .contains(ref)
                .filteredOn(opened -> !opened.equals(ref))
                .singleElement()
                .satisfies(opened -> assertThat(status(opened)).isEqualTo("PossibleVictimOfTrafficking"));
    }

    private static String good() {
        return Bodies.adult().toString();
    }

    private static String statement(String decidedBy, String ref) {
        return "{\"traffickingStatus\": \"%s\", \"decidedBy\": [\"%s\"], \"caseRef\": \"%s\"}"
                .formatted(ACTUAL, decidedBy, ref);
    }

    /** What the partner knows of its cases: the receipts beside its file. */
    private static List<String> cases(Path file) throws IOException {
        return Files.readAllLines(file.resolveSibling(file.getFileName() + ".progress")).stream()
                .map(JsonMapper.shared()::readTree)
                .map(entry -> entry.path("caseRef").asString(""))
                .filter(ref -> !ref.isEmpty())
                .toList();
    }

    /** What the table's public health officer reads in a case. */
    private String status(String ref) throws IOException, InterruptedException {
        Answer view = platform.get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref, "health.vlore");
        assertThat(view.status()).isEqualTo(200);
        return view.text("traffickingStatus");
    }
}
