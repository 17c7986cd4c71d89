package al.tryeza.referral.links;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The vault's digests, as seen by the one who compares them. Every call belongs to the caller's transaction. */
public interface MatchStore {

    /** Whether nobody else is comparing; holds the turn until the transaction ends. */
    boolean takesTurn();

    /** Vaults that are to be compared, those that wait longest first. */
    List<UUID> due(Instant now, int most);

    /** Pairs of one of these vaults and any other that have not been found before; a bounded number of each vault. */
    List<VaultPair> pairs(Collection<UUID> vaults);

    /** How many links of the vault nobody has judged. */
    int waiting(UUID vault);

    void add(UUID linkId, VaultPair pair, Instant now);

    /**
     * Active officers of the Responsible Authority for whom both cases exist, and who have been told of no link for a
     * while; from now on they have.
     */
    Set<String> tell(VaultPair pair, Instant now, Duration every);

    /** The vaults need not be compared again. */
    void done(Collection<UUID> vaults);

    /** The vaults are to be compared again. */
    void again(Collection<UUID> vaults, Instant due);
}
