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

    /** An adult of Vlorë who agreed that the table has this, for help. */
    static String adult(String categories) {
        return adultTo("", categories);
    }

    /** As before, but only those named have it. */
    static String adultTo(String to, String categories) {
        return """
                {"urgency":"URGENT","concern":"TRAFFICKING",
                 "person":{"firstName":"%s","secondName":"Qyteza","birthdate":"1990-05-06","gender":"Feminine",
                           "citizenship":["AL"],"mobilePhone":"+355691234567"},
                 "places":{"present":{"municipality":"Vlorë"}},"indicators":["POVERTY"],"needs":["HOUSING"],
                 "exploitationTypes":[],"methodsOfControl":[],
                 "consent":{"given":true,"to":[%s],"purposes":["CASE_MANAGEMENT","SERVICE_PROVISION"],
                            "categories":[%s]}}
                """.formatted(CANARY, quoted(to), quoted(categories));
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "" : "\"" + words.replace(",", "\",\"") + "\"";
    }
}
