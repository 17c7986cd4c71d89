package al.tryeza.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By which way referrals come in. */
enum Door {
    /** Posted by officers, answered by the status 201. */
    REST,
    /** Sealed and published by an institution's system, answered by a receipt. */
    KAFKA;

    /** As the arguments and results spell it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Door::code).toList();
    }
}
