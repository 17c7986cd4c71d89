package al.tryeza.referral.disclosure;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A document's number as it is compared: letters and figures alone, those that are mistaken for one another as one. */
final class DocumentNumber {

    private static final Pattern NEITHER_LETTER_NOR_FIGURE = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int SHORTEST = 5;
    private static final int FEWEST_FIGURES = 4;
    private static final int FEWEST_DIFFERENT = 3;

    /** What a hand types that has no number to type, forwards and backwards. */
    private static final String IN_A_ROW = "01234567890 09876543210";

    private DocumentNumber() {}

    /** Empty where it is too little to be anybody's number, or is nobody's. */
    static Optional<String> compared(String text) {
        String plain = NEITHER_LETTER_NOR_FIGURE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT))
                .replaceAll("");
        long figures = plain.chars().filter(Character::isDigit).count();
        long different = plain.chars().distinct().count();
        boolean somebodys = plain.length() >= SHORTEST
                && figures >= FEWEST_FIGURES
                && different >= FEWEST_DIFFERENT
                && !IN_A_ROW.contains(plain);
        return somebodys ? Optional.of(plain.replace('O', '0').replace('I', '1').replace('L', '1')) : Optional.empty();
    }
}
