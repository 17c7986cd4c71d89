package al.tryeza.local.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the scenes about identities ask of the doors, always for the service that a person is to be given. */
final class Asking {

    static final String SECRETARY = "secretary.vlore";

    /** Well formed, and of no case. */
    static final String NOBODYS = "0000000000000";

    private static final String PURPOSE = "SERVICE_PROVISION";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Platform platform;

    Asking(Platform platform) {
        this.platform = platform;
    }

    /** A person whom no other scene or earlier demo tells of; an adult in Vlorë who consents. */
    static ObjectNode person(String first, String second) {
        ObjectNode body = Bodies.adult();
        String number = UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 6);
        Bodies.person(body)
                .put("firstName", first + lettersOf(number))
                .put("secondName", second)
                .put("identityNumber", "S" + number + "77K")
                .put("mobilePhone", "+35569" + number + "8")
                .remove("safeContact");
        return body.put("narrative", second + " kërkoi ndihmë te ura e kanarinave.");
    }

    private static String lettersOf(String number) {
        StringBuilder letters = new StringBuilder();
        number.chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return letters.toString();
    }

    /** To see classes of data of a case. */
    Answer look(String ref, String officer, String... categories) throws IOException, InterruptedException {
        ObjectNode wish = wish("SERVICE", "to prepare the first meeting");
        List.of(categories).forEach(wish.putArray("categories")::add);
        return platform.discloses("/api/cases/" + ref + "/disclosures", officer, wish.toString());
    }

    /** The body of a wish to see somebody, without the classes. */
    static ObjectNode wish(String reasonCode, String reason) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("purpose", PURPOSE)
                .put("reasonCode", reasonCode)
                .put("reason", reason);
    }

    /** The secretary grants an officer classes of data for a week, on the consent given first. */
    Answer grant(String ref, String officer, String... categories) throws IOException, InterruptedException {
        String consent = platform.get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref + "/consents", SECRETARY)
                .body()
                .path("items")
                .path(0)
                .path("consentId")
                .asString("");
        ObjectNode grant = JsonMapper.shared()
                .createObjectNode()
                .put("officer", officer)
                .put("purpose", PURPOSE)
                .put("until", Instant.now().plus(A_WEEK).toString());
        grant.putObject("basis").put("type", "CONSENT").put("id", consent);
        List.of(categories).forEach(grant.putArray("categories")::add);
        return platform.post("/api/cases/" + ref + "/grants", SECRETARY, grant.toString());
    }

    /** The case in codes. */
    Answer view(String ref, String officer) throws IOException, InterruptedException {
        return platform.get("TRYEZA_REFERRAL_URL", "/api/cases/" + ref, officer);
    }
}
