package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who she is: nobody sees it, until one officer may, for one purpose; and every try is on record. What an officer is shown
 * here is compared and forgotten.
 */
final class NeedToKnow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SOCIAL = "social.vlore";
    private static final String SECRETARY = "secretary.vlore";
    private static final String NOBODYS = "0000000000000";

    private final Stage stage;

    NeedToKnow(Stage stage) {
        this.stage = stage;
    }

    void play() throws IOException, InterruptedException {
        stage.narrator().chapter("Need to know");
        ObjectNode body = Bodies.adult();
        Optional<Answer> referral = stage.referGladly("ngo.vlore", body);
        if (referral.isPresent()) {
            String ref = referral.get().text("caseRef");
            beforeTheGrant(ref);
            grant(ref);
            afterTheGrant(ref, body);
            onRecord(ref);
            withdrawn(ref);
        }
    }

    private void beforeTheGrant(String ref) throws IOException, InterruptedException {
        Answer asked = ask(ref, SOCIAL, "SERVICE_PROVISION");
        stage.narrator()
                .expect(
                        asked.status() == 403 && !asked.text("accessId").isEmpty(),
                        "social services sit at the table and are not shown who she is: " + asked.inWords());
        Answer stranger = ask(ref, "police.gjirokaster", "CRIMINAL_INVESTIGATION");
        Answer nobodys = ask(NOBODYS, "police.gjirokaster", "CRIMINAL_INVESTIGATION");
        stage.narrator()
                .expect(
                        stranger.status() == 404 && stranger.equals(nobodys),
                        "for the police of another qark it is a case that never was: " + stranger.inWords());
    }

    private void grant(String ref) throws IOException, InterruptedException {
        Answer wide = give(ref, "HEALTH");
        stage.narrator().expect(wide.status() == 400, "what she did not agree to cannot be granted: " + wide.inWords());
        Answer given = give(ref, "IDENTITY", "CONTACT");
        stage.narrator()
                .expect(
                        given.status() == 201,
                        "the secretary grants social services her name and number, for a week, for their service: "
                                + (given.accepted() ? given.text("purpose") : given.inWords()));
    }

    private Answer give(String ref, String... categories) throws IOException, InterruptedException {
        String consent = stage.platform()
                .get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref + "/consents", SECRETARY)
                .body()
                .path("items")
                .path(0)
                .path("consentId")
                .asString("");
        ObjectNode grant = JsonMapper.shared()
                .createObjectNode()
                .put("officer", SOCIAL)
                .put("purpose", "SERVICE_PROVISION")
                .put("until", Instant.now().plus(7, ChronoUnit.DAYS).toString());
        grant.putObject("basis").put("type", "CONSENT").put("id", consent);
        List.of(categories).forEach(grant.putArray("categories")::add);
        return stage.platform().post("/api/cases/" + ref + "/grants", SECRETARY, grant.toString());
    }

    private void afterTheGrant(String ref, ObjectNode referred) throws IOException, InterruptedException {
        Answer shown = ask(ref, SOCIAL, "SERVICE_PROVISION");
        JsonNode data = shown.body().path("data");
        boolean same = data.path("IDENTITY")
                        .path("firstName")
                        .equals(Bodies.person(referred).path("firstName"))
                && data.path("CONTACT")
                        .path("mobilePhone")
                        .equals(Bodies.person(referred).path("mobilePhone"));
        stage.narrator()
                .expect(shown.status() == 200 && same, "now their officer is shown the name and number she gave");
        Answer other = ask(ref, SOCIAL, "CASE_MANAGEMENT");
        stage.narrator().expect(other.status() == 403, "for another purpose not: " + other.inWords());
        Answer colleague = ask(ref, "health.vlore", "SERVICE_PROVISION");
        stage.narrator().expect(colleague.status() == 403, "nor is anybody else at the table: " + colleague.inWords());
        Answer desk = ask(ref, SECRETARY, "CASE_MANAGEMENT");
        stage.narrator().expect(desk.status() == 403, "not even the secretary who granted it: " + desk.inWords());
    }

    private void onRecord(String ref) throws IOException, InterruptedException {
        boolean all = Waiting.until(
                PATIENCE,
                () -> stage.platform().list("TRYEZA_AUDIT_URL", "/api/accesses?case=" + ref, "auditor").stream()
                        .map(access -> access.path("decision").asString(""))
                        .filter(decision -> decision.equals("GRANTED") || decision.equals("DENIED"))
                        .sorted()
                        .toList()
                        .equals(List.of("DENIED", "DENIED", "DENIED", "DENIED", "GRANTED")));
        stage.narrator().expect(all, "the auditor sees each try and the policies that decided: 4 denied, 1 granted");
    }

    private void withdrawn(String ref) throws IOException, InterruptedException {
        Answer withdrawal = stage.platform().post("/api/cases/" + ref + "/withdrawals", "ngo.vlore", "{}");
        Answer after = ask(ref, SOCIAL, "SERVICE_PROVISION");
        stage.narrator()
                .expect(
                        withdrawal.status() == 201 && after.status() == 403,
                        "she withdraws her consent, and from that moment nobody is shown anything: " + after.inWords());
    }

    private Answer ask(String ref, String officer, String purpose) throws IOException, InterruptedException {
        return stage.platform().discloses("/api/cases/" + ref + "/disclosures", officer, """
                        {"categories": ["IDENTITY", "CONTACT"], "purpose": "%s", "reasonCode": "SERVICE",
                         "reason": "to prepare the first meeting"}""".formatted(purpose));
    }
}
