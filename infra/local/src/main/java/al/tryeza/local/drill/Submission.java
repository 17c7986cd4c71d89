package al.tryeza.local.drill;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One referral to be sent.
 *
 * @param number from 0
 * @param key the sender's own, a UUID in text
 * @param officer who sends it
 * @param body JSON
 */
public record Submission(int number, String key, String officer, String body) {

    /** The key follows from seed and number. */
    static String key(long seed, int number) {
        return UUID.nameUUIDFromBytes((seed + "/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
