package al.tryeza.referral.casework;

import java.util.random.RandomGenerator;

/**
 * Opaque reference to a case: twelve random letters and figures and one check character (Luhn modulo 32), so that a slip
 * of the pen finds no other case. It says nothing about place, time or number of cases. The alphabet is Crockford's
 * base 32, without I, L, O and U.
 */
public record CaseRef(String value) {

    /** How a reference is written, but for the check character's being right. */
    public static final String PATTERN = "[0-9A-HJKMNP-TV-Z]{13}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 12;

    /** @throws IllegalArgumentException where the text is no case reference */
    public CaseRef {
        if (!valid(value)) {
            throw new IllegalArgumentException("no case reference");
        }
    }

    public static CaseRef random(RandomGenerator random) {
        var value = new StringBuilder(RANDOM_CHARACTERS + 1);
        for (int position = 0; position < RANDOM_CHARACTERS; position++) {
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new CaseRef(value.append(checkCharacter(value)).toString());
    }

    /** Whether the text is a case reference, its check character included. */
    public static boolean valid(String text) {
        return text.length() == RANDOM_CHARACTERS + 1
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && text.charAt(RANDOM_CHARACTERS) == checkCharacter(text.substring(0, RANDOM_CHARACTERS));
    }

    private static char checkCharacter(CharSequence body) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int position = 0; position < body.length(); position++) {
            int digit = ALPHABET.indexOf(body.charAt(position));
            int weighted = (body.length() - position) % 2 == 1 ? 2 * digit : digit;
            sum += weighted / base + weighted % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }

    @Override
    public String toString() {
        return value;
    }
}
