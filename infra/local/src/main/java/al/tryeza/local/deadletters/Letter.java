package al.tryeza.local.deadletters;

import java.time.Duration;
import java.time.Instant;

/**
 * A record that waits for an operator.
 *
 * @param id as this command line takes it: {@code intake/3}, {@code referral/7}, {@code notification/7}
 * @param code why it waits
 * @param place topic, partition and offset
 * @param since when it was received, or parked
 */
record Letter(String id, String code, String place, Instant since) {

    static final String FORMAT = "%-18s %-20s %-36s %s";

    String line(Instant now) {
        return FORMAT.formatted(id, code, place, age(Duration.between(since, now)));
    }

    private static String age(Duration age) {
        if (age.toMinutes() < 1) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        return age.toHours() < 2
                ? age.toMinutes() + " min"
                : age.toDays() < 2 ? age.toHours() + " h" : age.toDays() + " d";
    }
}
