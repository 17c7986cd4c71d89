package al.tryeza.referral.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the definite forms an Albanian place name can take (Berat, Berati; Korçë, Korça). Gender and stress are not
 * written, so a name may get a form that nobody uses; a test shows that none of them is the name of another place.
 */
final class DefiniteForms {

    private static final List<String> ARTICLES = List.of("i", "e");

    private DefiniteForms() {}

    /** Of the whole name: its head takes the ending, which is the first word or, where no article follows it, maybe the last. */
    static Set<String> of(String name) {
        List<String> words = List.of(name.split("[ -]", -1));
        Set<String> forms = withWordInflected(words, 0);
        if (words.size() > 1 && !ARTICLES.contains(words.get(1))) {
            forms.addAll(withWordInflected(words, words.size() - 1));
        }
        return forms;
    }

    private static Set<String> withWordInflected(List<String> words, int position) {
        String before = String.join(" ", words.subList(0, position));
        String after = String.join(" ", words.subList(position + 1, words.size()));
        return ofWord(words.get(position)).stream()
                .map(form -> (before + " " + form + " " + after).strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> ofWord(String word) {
        String stem = word.substring(0, word.length() - 1);
        return switch (word.charAt(word.length() - 1)) {
            case 'ë' -> Set.of(stem + "a");
            case 'e' -> Set.of(stem + "a", stem + "ja");
            case 'i' -> Set.of(word + "a");
            case 'a', 'o', 'u', 'y' -> Set.of(word + "ja");
            case 'k', 'g' -> Set.of(word + "u");
            default -> ofConsonant(word);
        };
    }

    /** An unstressed ë before the last consonant may fall out: Shkodër, Shkodra; Ishëm, Ishmi; Kamëz, Kamza. */
    private static Set<String> ofConsonant(String word) {
        Set<String> forms = new LinkedHashSet<>(Set.of(word + "i"));
        int beforeLast = word.length() - 2;
        if (beforeLast > 0 && word.charAt(beforeLast) == 'ë') {
            String last = word.substring(beforeLast + 1);
            String shortened = word.substring(0, beforeLast) + last;
            if ("rlmn".contains(last)) {
                forms.addAll(List.of(shortened + "a", shortened + "i"));
            }
            if (last.equals("z")) {
                forms.addAll(List.of(shortened + "a", word + "a"));
            }
        }
        return forms;
    }
}
