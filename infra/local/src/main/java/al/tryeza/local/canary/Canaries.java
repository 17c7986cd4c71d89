package al.tryeza.local.canary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Collects canaries from the bodies of referrals. Taken are only values that cannot stand anywhere for another reason:
 *
 * <ul>
 *   <li>identity numbers, phone numbers, streets, narratives, birth dates as ISO text: always;
 *   <li>names: first and second together always, alone from five bytes on (shorter ones are found by chance in binary files);
 *   <li>code words: from five bytes on;
 *   <li>raw place texts: from six bytes on, and not where the directory names an institution after the place, as it does
 *       for every qark and municipality.
 * </ul>
 */
public final class Canaries {

    private static final int SHORTEST_WORD = 5;
    private static final int SHORTEST_PLACE = 6;

    private final Set<Canary> all = new LinkedHashSet<>();
    private final Predicate<String> publicName;

    /** @param publicName whether a text is the name of a place that stands in the directory for everybody to see */
    public Canaries(Predicate<String> publicName) {
        this.publicName = publicName;
    }

    /** Takes what identifies a person from the body of a referral. */
    public void from(JsonNode body) {
        JsonNode person = body.path("person");
        String first = text(person, "firstName");
        String second = text(person, "secondName");
        word("firstName", first, SHORTEST_WORD);
        word("secondName", second, SHORTEST_WORD);
        if (!first.isEmpty() && !second.isEmpty()) {
            whole("name", first + " " + second);
            whole("name", second + " " + first);
        }
        whole("identityNumber", text(person, "identityNumber"));
        whole("birthdate", text(person, "birthdate"));
        phone(text(person, "mobilePhone"));
        whole("mailingStreet", text(person, "mailingStreet"));
        word("codeWord", text(person.path("safeContact"), "codeWord"), SHORTEST_WORD);
        whole("narrative", text(body, "narrative"));
        for (JsonNode place : body.path("places")) {
            String written = text(place, "text").strip();
            if (!publicName.test(written)) {
                word("place", written, SHORTEST_PLACE);
            }
        }
    }

    /** Takes a sentence that an officer wrote. */
    public void sentence(String text) {
        whole("reason", text);
    }

    public Set<Canary> all() {
        return Set.copyOf(all);
    }

    /** With and without the code of the country. */
    private void phone(String number) {
        whole("mobilePhone", number);
        if (number.startsWith("+355")) {
            whole("mobilePhone", number.substring(1));
            whole("mobilePhone", "0" + number.substring(4));
        }
    }

    private void whole(String kind, String value) {
        if (!value.isEmpty()) {
            all.add(new Canary(kind, value, false));
        }
    }

    private void word(String kind, String value, int shortest) {
        if (value.getBytes(StandardCharsets.UTF_8).length >= shortest) {
            all.add(new Canary(kind, value, true));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
