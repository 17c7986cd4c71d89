package al.tryeza.referral.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects names with all that each can mean, and writes down every form in which each may be written. */
final class Names {

    private final Map<String, Name> byLetters = new TreeMap<>();

    /** A name as first spelt; tables without diacritics come last, so that it is the full spelling which gets inflected. */
    private record Name(String spelling, Set<Reading> readings) {}

    void add(String spelling, Reading reading) {
        byLetters
                .computeIfAbsent(letters(spelling), _ -> new Name(spelling, new HashSet<>()))
                .readings()
                .add(reading);
    }

    /** Every name as given, in all its definite forms, and in the other forms listed, each form with its readings. */
    Map<String, Set<Reading>> inAllForms(Map<String, String> otherForms) {
        Map<String, Set<Reading>> forms = new HashMap<>();
        byLetters.forEach((letters, name) -> {
            write(forms, letters, name);
            DefiniteForms.of(name.spelling()).forEach(form -> write(forms, letters(form), name));
        });
        otherForms.forEach((spelling, form) -> {
            Name name = byLetters.get(letters(spelling));
            if (name == null) {
                throw new IllegalStateException("Another form of a name that no place has");
            }
            write(forms, letters(form), name);
        });
        return forms;
    }

    private static void write(Map<String, Set<Reading>> forms, String letters, Name name) {
        forms.computeIfAbsent(letters, _ -> new HashSet<>()).addAll(name.readings());
    }

    static String letters(String spelling) {
        return Letters.of(spelling).orElseThrow(() -> new IllegalStateException("A place without a name"));
    }
}
