package al.tryeza.referral.casework;

import java.time.Instant;

/**
 * The history of each case, for capabilities that have events of their own about it. Belongs to the caller's transaction;
 * who takes an entry publishes exactly one event on {@code case-events} under its version.
 */
public interface Chronicle {

    /**
     * Takes the next place in the case's history, and holds the case until the transaction ends.
     *
     * @param event name of the event in the published language
     * @throws IllegalArgumentException where there is no such case
     */
    Entry next(CaseRef ref, String event, Actor actor, Instant now);

    /**
     * A place in the history.
     *
     * @param version number of the event within its case, without gaps
     * @param table the table that has the case
     */
    record Entry(long version, String table) {}
}
