package al.tryeza.referral.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One word of a person's name as it is compared: without case and diacritics, indefinite, and in one of the spellings that
 * are in use for it. Two names that look alike stay two: Agron and Agrona, Mara and Maria, Hoxha and Hoxhaj.
 *
 * <p>Albanian names are written with and without the definite ending (Agron, Agroni; Lek, Leku; Artë, Arta; Lule, Lulja;
 * Ali, Aliu; Pjetër, Pjetri). Gender is in the ending too, so an ending is brought to one form and not cut off.
 */
final class NameWord {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u2018\u2019\u02BC\u2032]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    /** Letters that have no diacritic to take off. */
    private static final Map<String, String> LETTERS =
            Map.of("\u0131", "i", "\u0111", "d", "\u0142", "l", "\u00F8", "o", "\u00E6", "ae", "\u00DF", "ss");

    /** Shorter words have no ending to speak of. */
    private static final int SHORTEST_INFLECTED = 3;

    /** One rule of spelling, and the form all its spellings are brought to. */
    record Rule(Pattern spelling, String form) {

        static Rule of(String spelling, String form) {
            return new Rule(Pattern.compile(spelling), form);
        }

        String applied(String word) {
            return spelling.matcher(word).replaceAll(form);
        }
    }

    /** Spellings by keyboards without ç, in dialects that have no dh and th, and in other languages' Latin. */
    private static final List<Rule> SPELLINGS = List.of(
            Rule.of("q", "c"),
            Rule.of("dh", "d"),
            Rule.of("th", "t"),
            Rule.of("ph", "f"),
            Rule.of("w", "v"),
            Rule.of("ck", "k"),
            Rule.of("x(?!h)", "ks"));

    /** The first that fits is the one. */
    private static final List<Rule> ENDINGS = List.of(
            Rule.of("oja$", "o"),
            Rule.of("(?:eja|ea|ja|je|a|e)$", "a"),
            Rule.of("iu$", ""),
            Rule.of("(?<=[kgh])u$", ""),
            Rule.of("(?<=[^aeiouy])i$", ""));

    /** An unstressed ë that falls out before the ending: Pjetër, Pjetri. */
    private static final Rule FLEETING = Rule.of("(?<=[^aeiouy])e(?=[rlmn]$)", "");

    /** Not heard, and often not written: Abdulla, Abdullah. */
    private static final Rule SILENT = Rule.of("(?<=[aeiouy])h$", "");

    private NameWord() {}

    /** The words of a text as they are compared, in their order; what parts them is no letter. */
    static List<String> of(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(
                        APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(letters, -1)) {
            if (!word.isEmpty()) {
                words.add(indefinite(spelt(word)));
            }
        }
        return words;
    }

    private static String spelt(String word) {
        String plain = word;
        for (var letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = DOUBLED.matcher(plain).replaceAll("$1");
        for (Rule rule : SPELLINGS) {
            plain = rule.applied(plain);
        }
        return plain;
    }

    private static String indefinite(String word) {
        if (word.length() < SHORTEST_INFLECTED) {
            return word;
        }
        String stem = ENDINGS.stream()
                .filter(rule -> rule.spelling().matcher(word).find())
                .findFirst()
                .map(rule -> rule.applied(word))
                .orElse(word);
        return SILENT.applied(FLEETING.applied(stem));
    }
}
