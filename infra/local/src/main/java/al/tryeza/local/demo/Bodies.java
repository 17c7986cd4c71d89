package al.tryeza.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of referrals for the scenarios, about persons whose names nobody could mistake for anything else. */
public final class Bodies {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ADULT = """
            {"urgency": "URGENT", "concern": "TRAFFICKING",
             "person": {"firstName": "Zanarina", "secondName": "Kanarinopulla", "birthdate": "1987-02-27",
                        "gender": "Feminine", "citizenship": ["AL"], "identityNumber": "Q70229999Z",
                        "mobilePhone": "+355699990001", "mailingStreet": "Rruga e Kanarinës 7771", "mailingCity": "Vlorë",
                        "safeContact": {"channel": "PHONE", "hours": "10:00-12:00", "codeWord": "kanarinëgurë"}},
             "places": {"present": {"municipality": "Vlorë"}},
             "indicators": ["CONTROLLED_BY_ANOTHER"], "exploitationTypes": [], "methodsOfControl": [],
             "needs": ["SAFE_ACCOMMODATION"],
             "consent": {"given": true, "purposes": ["CASE_MANAGEMENT", "SERVICE_PROVISION"],
                         "categories": ["IDENTITY", "CONTACT"]},
             "narrative": "Zonja Kanarinopulla tregoi se shtëpia në Kanarinaj ruhet."}
            """;

    private static final String SISTER = """
            {"urgency": "IMMEDIATE", "concern": "TRAFFICKING",
             "person": {"firstName": "%s", "secondName": "Kanarishtja", "birthdate": "%s",
                        "gender": "Feminine", "citizenship": ["AL"]},
             "places": {"present": {"municipality": "Gjirokastër"}, "residence": {"municipality": "Tepelenë"},
                        "foundAt": {"municipality": "Vlorë"}, "exploitedAt": {"text": "Fier"},
                        "unsafe": ["residence", "exploitedAt"]},
             "indicators": ["SCHOOL_ABANDONMENT", "DOMESTIC_VIOLENCE"], "exploitationTypes": [],
             "methodsOfControl": [], "needs": ["SAFE_ACCOMMODATION", "EDUCATION"],
             "narrative": "%s"}
            """;

    private static final String NAMELESS = """
            {"urgency": "STANDARD", "concern": "AT_RISK",
             "person": {"ageEstimate": 30, "gender": "Feminine", "citizenship": ["AL"]},
             "places": {"present": {"municipality": "Vlorë"}},
             "indicators": ["POVERTY"], "exploitationTypes": [], "methodsOfControl": [], "needs": ["LEGAL"],
             "consent": {"given": false, "purposes": [], "categories": []}}
            """;

    private Bodies() {}

    /** The day it is in Albania, by which ages are counted. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Tirane"));
    }

    /** An adult who consents, in Vlorë. */
    public static ObjectNode adult() {
        return read(ADULT);
    }

    /** Another adult who consents, of whom the police's own system tells. */
    static ObjectNode published() {
        ObjectNode body = adult();
        person(body)
                .put("firstName", "Kanarsiana")
                .put("secondName", "Kanarefundit")
                .put("birthdate", "1991-11-19")
                .put("identityNumber", "R11119888Y")
                .put("mobilePhone", "+355699990002")
                .put("mailingStreet", "Sheshi i Kanarinave 8882")
                .remove("safeContact");
        return body.put("narrative", "Zonja Kanarefundit u gjet në portin e kanarinave të fshehura.");
    }

    /** The elder sister, 14, whom the stepfather exploits. */
    static ObjectNode elderSister(String birthdate) {
        return read(SISTER.formatted("Kanarjeta", birthdate, "Njerku e merr nga shtëpia e kanarinave çdo natë."));
    }

    /** The younger sister, 12, who is made to collect waste. */
    static ObjectNode youngerSister(String birthdate) {
        return read(SISTER.formatted("Kanarmira", birthdate, "Mbledh mbeturina pranë fushës së kanarinave."));
    }

    /** An adult who refuses: nothing but gender, age and citizenship. */
    static ObjectNode withoutConsent() {
        return read(NAMELESS);
    }

    /** An adult who consents, at a place written by hand. */
    static ObjectNode at(String place) {
        ObjectNode body = adult();
        body.putObject("places").putObject("present").put("text", place);
        return body;
    }

    /** A statement of the police about the person of a case. */
    public static ObjectNode identification(String status, String caseRef, String... decidedBy) {
        return statement(status, decidedBy).put("caseRef", caseRef);
    }

    /** A statement of the police about somebody of whom there is no case. */
    public static ObjectNode identification(String status, ObjectNode referral, String... decidedBy) {
        ObjectNode body = statement(status, decidedBy);
        body.set("referral", referral);
        return body;
    }

    private static ObjectNode statement(String status, String... decidedBy) {
        ObjectNode body = JSON.createObjectNode().put("traffickingStatus", status);
        List.of(decidedBy).forEach(body.putArray("decidedBy")::add);
        return body;
    }

    /** The person whom a referral is about. */
    public static ObjectNode person(ObjectNode body) {
        return (ObjectNode) body.path("person");
    }

    static ObjectNode read(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
