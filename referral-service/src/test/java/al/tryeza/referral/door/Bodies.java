package al.tryeza.referral.door;

/** Bodies of referrals, with a name that exists nowhere else. */
final class Bodies {

    /** What must never come back or be found outside the vault. */
    static final String CANARY = "Zymbrakesha";

    private Bodies() {}

    static String child(String places) {
        return """
                {"urgency":"URGENT","concern":"AT_RISK",
                 "person":{"firstName":"%s","secondName":"Qyteza","birthdate":"2014-05-06","gender":"Feminine",
                           "citizenship":["AL"],"identityNumber":"K40506077X"},
                 "places":%s,"indicators":["NEGLECT"],"needs":["EDUCATION"],"exploitationTypes":[],
                 "methodsOfControl":[],"narrative":"%s u pa vetëm."}
                """.formatted(CANARY, places, CANARY);
    }

    static String childAt(String text) {
        return child("{\"residence\":{\"text\":\"%s\"}}".formatted(text));
    }

    static String childAt(String text, String recused) {
        return childAt(text).replaceFirst("\\{\"urgency\"", "{\"recused\":[\"" + recused + "\"],\"urgency\"");
    }

    /** An adult who refused, with what may be taken all the same. */
    static String anonymousAdult() {
        return """
                {"urgency":"STANDARD","concern":"TRAFFICKING",
                 "person":{"gender":"Feminine","ageEstimate":30,"citizenship":["AL"]},
                 "places":{"present":{"municipality":"Vlorë"}},"indicators":["POVERTY"],"needs":["LEGAL"],
                 "exploitationTypes":[],"methodsOfControl":[],"consent":{"given":false}}
                """;
    }
}
