package al.tryeza.referral.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case.
 *
 * @param officer officer id, or null where an institution's system does it and no human
 * @param institution institution id
 * @param role the role in which they act
 */
public record Actor(@Nullable String officer, String institution, String role) {

    /** The platform itself, by a clock and nobody's hand. */
    public static Actor platform() {
        return new Actor(null, "tryeza", "service");
    }

    /** An institution's own system, by its signed word. */
    public static Actor system(String institution) {
        return new Actor(null, institution, "partner-system");
    }
}
