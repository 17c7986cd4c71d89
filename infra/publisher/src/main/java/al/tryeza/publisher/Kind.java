package al.tryeza.publisher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be published. */
public enum Kind {
    REFERRAL,
    /** Of the anti-trafficking police alone. */
    IDENTIFICATION,
    /** Of a case that there is: a withdrawal of consent. */
    CASE_UPDATE;

    /** As the signed claim {@code kind} spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code. */
    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
