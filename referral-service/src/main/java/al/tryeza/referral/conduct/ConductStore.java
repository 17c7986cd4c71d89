package al.tryeza.referral.conduct;

import al.tryeza.referral.casework.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where tables' rules are kept, each version as it was proposed. Every call belongs to the caller's transaction. */
public interface ConductStore {

    /** The table's rules; nothing where there is no such table. */
    Optional<TableRules> find(String table);

    /** As {@link #find}; nobody else changes them or accepts them until the transaction ends. */
    Optional<TableRules> hold(String table);

    /** A version as it was proposed, whatever became of it. */
    Optional<RulesOfConduct> version(String table, int version);

    boolean accepted(String officer, String table, int version);

    /** Keeps what happened, and publishes each under the table's next number. */
    void append(String table, List<RulesEvent> events, Actor by, Instant at);

    /** Tables that have no rules yet; nobody else is told of them until the transaction ends. */
    Set<String> without();
}
