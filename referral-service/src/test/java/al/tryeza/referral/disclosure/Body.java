package al.tryeza.referral.disclosure;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies to send, made from a sound one by changing single fields, which are named by JSON Pointer. */
final class Body {

    // escaped, because half a character cannot be sent otherwise
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ObjectNode json;

    private Body(String json) {
        this.json = (ObjectNode) JSON.readTree(json);
    }

    static Body ofAdult() {
        return new Body("""
                {"urgency": "URGENT", "concern": "TRAFFICKING",
                 "person": {"firstName": "Kanarina", "secondName": "Kanarxhiu", "birthdate": "1984-03-05",
                            "gender": "Feminine", "citizenship": ["AL"], "identityNumber": "KANAR4711X",
                            "mobilePhone": "+355699017731", "mailingStreet": "Rruga e Kanarit 7",
                            "mailingCity": "Kanarishtë", "primaryLanguage": "sq", "numberOfChildren": 2,
                            "safeContact": {"channel": "PHONE", "hours": "10:00-14:00", "codeWord": "kanarfjalë"}},
                 "places": {"present": {"text": "Vlorë"}, "residence": {"qark": "AL-05"},
                            "foundAt": {"municipality": "Sarandë"}, "exploitedAt": {"text": "Kanarvillë"},
                            "unsafe": ["residence"]},
                 "indicators": ["POVERTY"], "exploitationTypes": ["ForcedCriminality"],
                 "methodsOfControl": ["RestrictsMovement"], "recruitmentWebsitesAndApps": ["4Sale"],
                 "traffickingStatus": "PossibleVictimOfTrafficking", "needs": ["LEGAL", "HOUSING"],
                 "consent": {"given": true, "to": ["shelter.vatra"], "purposes": ["SERVICE_PROVISION"],
                             "categories": ["IDENTITY"]},
                 "recused": ["police.vlore", "AL-11"],
                 "narrative": "Kanar rrëfim: erdhi natën\\nvetëm."}
                """);
    }

    static Body ofChild() {
        return ofAdult().with("/person/birthdate", "\"2012-03-05\"").without("/consent");
    }

    static Body ofAnonymousAdult() {
        return new Body("""
                {"urgency": "STANDARD", "concern": "AT_RISK",
                 "person": {"gender": "Masculine", "ageEstimate": 44, "citizenship": ["AL"], "primaryLanguage": "rom"},
                 "places": {"present": {"text": "Kanarvillë"}},
                 "consent": {"given": false, "purposes": [], "categories": []}}
                """);
    }

    /** An identification of somebody of whom there is no case yet. */
    static Body ofIdentification() {
        return new Body("""
                {"traffickingStatus": "PossibleVictimOfTrafficking", "decidedBy": ["police.vlore", "social.vlore"]}
                """).with("/referral", JSON.writeValueAsString(ofAdult().json));
    }

    /** An identification of the person of a case. */
    static Body ofIdentificationOnCase() {
        return new Body("""
                {"traffickingStatus": "ActualVictimOfTrafficking", "decidedBy": ["police.vlore"],
                 "caseRef": "KANAR00000000"}
                """);
    }

    Body with(String pointer, String value) {
        JsonPointer path = JsonPointer.compile(pointer);
        var parent = (ObjectNode) json.at(path.head());
        parent.set(path.last().getMatchingProperty(), JSON.readTree(value));
        return this;
    }

    Body without(String pointer) {
        JsonPointer path = JsonPointer.compile(pointer);
        ((ObjectNode) json.at(path.head())).remove(path.last().getMatchingProperty());
        return this;
    }

    JsonNode json() {
        return json;
    }

    byte[] bytes() {
        return bytes(JSON.writeValueAsString(json));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
