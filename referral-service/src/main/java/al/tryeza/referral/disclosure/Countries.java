package al.tryeza.referral.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Countries by ISO 3166 alpha-2 code, and Kosovo, which has a user-assigned one. */
final class Countries {

    private static final Set<String> CODES = codes();

    private Countries() {}

    static Optional<String> parse(String code) {
        return CODES.contains(code) ? Optional.of(code) : Optional.empty();
    }

    private static Set<String> codes() {
        var codes = new HashSet<>(List.of(Locale.getISOCountries()));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
