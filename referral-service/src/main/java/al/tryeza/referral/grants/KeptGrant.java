package al.tryeza.referral.grants;

import al.tryeza.referral.casework.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A grant as it is kept, with what concerns nobody who asks whether it may be used.
 *
 * @param givenBy who gave it
 * @param endedAt when it ended before its time
 */
public record KeptGrant(Grant grant, Actor givenBy, Optional<Instant> endedAt) {}
