package al.tryeza.referral.links;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.Agreement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Publishes what becomes of possible links, in the transaction in which it does; never which cases they are between. */
public interface LinkEvents {

    /**
     * A link was found; its first event.
     *
     * @param told officers who are told that there are links to look at
     */
    void found(UUID linkId, Set<Agreement> agreements, Set<String> told, Instant at);

    /** An officer saw which two cases it is between. */
    void opened(UUID linkId, long version, Set<Agreement> agreements, Actor actor, Instant at);

    void judged(UUID linkId, long version, LinkVerdict verdict, Actor actor, Instant at);
}
