package al.tryeza.referral.conduct;

import al.tryeza.referral.casework.Actor;
import java.time.Instant;

/** Tells of what happened to a table's rules of conduct, in the transaction in which it did. */
public interface ConductPublisher {

    /**
     * Tells of one event.
     *
     * @param number of the event among all about the table's rules, from 1 without gaps
     */
    void happened(String table, long number, RulesEvent event, Actor by, Instant at);
}
