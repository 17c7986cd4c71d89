package al.tryeza.audit.ledger.text;

import java.util.Optional;

/** Unsigned numbers of 64 bits in figures, without leading zeros. */
public final class Decimal {

    private Decimal() {}

    /** The number; empty where the text is anything else. */
    public static Optional<Long> parse(String text) {
        try {
            long number = Long.parseUnsignedLong(text);
            return Long.toUnsignedString(number).equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
