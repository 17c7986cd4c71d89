package al.tryeza.referral.links;

import al.tryeza.referral.access.InOneTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Compares vaults that are new with all others, some time after they came: whoever submits a referral waits for none of it
 * and sees none of it. What a crash undoes is done again, as a vault waits until the links of it are committed.
 */
public final class Matching {

    /** Vaults in a round. */
    private static final int MOST = 200;

    private final InOneTransaction transaction;
    private final MatchStore store;
    private final LinkEvents events;
    private final LinkLimits limits;
    private final Clock clock;

    /** @param transaction of the role that may compare */
    public Matching(InOneTransaction transaction, MatchStore store, LinkEvents events, LinkLimits limits, Clock clock) {
        this.transaction = transaction;
        this.store = store;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    /** Compares whatever is due, round by round; where another instance does, it is left to that one. */
    public void all() {
        while (transaction.run(this::round) == MOST) {
            // there may be more
        }
    }

    /** How many vaults were compared. */
    private int round() {
        if (!store.takesTurn()) {
            return 0;
        }
        Instant now = clock.instant();
        List<UUID> due = store.due(now, MOST);
        if (due.isEmpty()) {
            return 0;
        }
        Set<UUID> leftOut = new HashSet<>();
        store.pairs(due).stream().sorted(strongestFirst()).forEach(pair -> {
            if (!found(pair, now)) {
                leftOut.add(due.contains(pair.one()) ? pair.one() : pair.other());
            }
        });
        store.done(due.stream().filter(vault -> !leftOut.contains(vault)).toList());
        store.again(leftOut, now.plus(limits.again()));
        return due.size();
    }

    private static Comparator<VaultPair> strongestFirst() {
        return Comparator.comparing((VaultPair pair) ->
                        pair.agreements().stream().sorted().findFirst().orElseThrow())
                .thenComparing(VaultPair::one)
                .thenComparing(VaultPair::other);
    }

    private boolean found(VaultPair pair, Instant now) {
        if (store.waiting(pair.one()) >= limits.waitingOfCase()
                || store.waiting(pair.other()) >= limits.waitingOfCase()) {
            return false;
        }
        UUID linkId = UUID.randomUUID();
        store.add(linkId, pair, now);
        events.found(linkId, pair.agreements(), store.tell(pair, now, limits.toldEvery()), now);
        return true;
    }
}
