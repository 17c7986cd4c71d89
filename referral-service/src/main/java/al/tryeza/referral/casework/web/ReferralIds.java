package al.tryeza.referral.casework.web;

import java.util.Optional;
import java.util.UUID;

/** Referral ids as they come in a path; anything that is none is like an id that never was. */
final class ReferralIds {

    private ReferralIds() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
