package al.tryeza.referral.grants;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recused;
import java.time.Instant;

/** Publishes what happens to grants, in the transaction in which it happens. */
public interface GrantPublisher {

    /** Name of the event of one that was given. */
    String GIVEN = "GrantGiven";

    /** Name of the event of one that ended. */
    String ENDED = "GrantEnded";

    /**
     * A grant was given.
     *
     * @param recused for whom the case does not exist, and nobody of whom may be told
     */
    void given(Grant grant, Chronicle.Entry entry, Recused recused, Actor by);

    /** A grant ended before its time. */
    void ended(Grant grant, GrantEnd why, Chronicle.Entry entry, Actor by, Instant at);
}
