package al.tryeza.referral.routing;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What is left of a written name for comparing: the letters a to z. Case, diacritics, and how the words are parted do not
 * count, nor does the locale of this machine.
 */
final class Letters {

    /** No place name is as long; whatever is longer is not looked at. */
    static final int LONGEST_TEXT = 200;

    private static final String APOSTROPHES = "'`\u2018\u2019\u02BC\u2032";
    private static final String PARENTHESES = "()";
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char MINUS = '\u2212';
    private static final char DOTLESS_I = '\u0131';

    private Letters() {}

    /** Empty where the text has anything but Latin letters and what parts words: it is then no name of ours. */
    static Optional<String> of(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(decomposed.length());
        for (int position = 0; position < decomposed.length(); position++) {
            char written = decomposed.charAt(position);
            char lower = written == DOTLESS_I ? 'i' : Character.toLowerCase(written);
            if (lower >= 'a' && lower <= 'z') {
                letters.append(lower);
            } else if (!partsWords(written) && Character.getType(written) != Character.NON_SPACING_MARK) {
                return Optional.empty();
            }
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters.toString());
    }

    private static boolean partsWords(char written) {
        return switch (written) {
            case '\t', '\n', '\r', SOFT_HYPHEN, MINUS -> true;
            default ->
                Character.isSpaceChar(written)
                        || Character.getType(written) == Character.DASH_PUNCTUATION
                        || APOSTROPHES.indexOf(written) >= 0
                        || PARENTHESES.indexOf(written) >= 0;
        };
    }
}
