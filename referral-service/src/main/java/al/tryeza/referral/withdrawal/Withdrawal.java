package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.consent.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person took back, and what follows from it.
 *
 * @param id also of its entry in the ledger
 * @param mustAnswer institutions that must say what became of the data they hold
 * @param closes the referral that ends by it
 */
public record Withdrawal(UUID id, Scope scope, Set<String> mustAnswer, Optional<UUID> closes, Actor by, Instant at) {

    public Withdrawal {
        mustAnswer = Set.copyOf(mustAnswer);
    }
}
