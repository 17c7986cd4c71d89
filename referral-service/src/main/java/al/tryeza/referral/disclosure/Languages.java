package al.tryeza.referral.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages by their two or three letters of ISO 639, and those of Albania's minorities that have three only. */
final class Languages {

    /** Romani, Aromanian, and the Albanian dialects of Greece and Italy. */
    private static final List<String> THREE_LETTERS_ONLY = List.of("rom", "rup", "aat", "aae");

    private static final Set<String> CODES = codes();

    private Languages() {}

    static Optional<String> parse(String code) {
        return CODES.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(THREE_LETTERS_ONLY);
        for (String code : Locale.getISOLanguages()) {
            codes.add(code);
            codes.add(Locale.of(code).getISO3Language());
        }
        return Set.copyOf(codes);
    }
}
