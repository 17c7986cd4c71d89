package al.tryeza.referral.conduct;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.conduct.RulesEvent.Accepted;
import al.tryeza.referral.conduct.RulesEvent.InForce;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What tables begin with, and who has accepted that when the service first meets them. Called within a transaction. */
public final class FirstRules {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final ConductStore store;
    private final Clock clock;

    public FirstRules(ConductStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Gives every table that has none the default rules. */
    public void open() {
        store.without()
                .forEach(table -> store.append(
                        table,
                        List.of(new InForce(RulesOfConduct.first(table), Optional.empty())),
                        PLATFORM,
                        clock.instant()));
    }

    /** Notes that an officer had accepted a table's first rules; a later version is for the officer alone to accept. */
    public void accepted(String officer, String table) {
        int first = RulesOfConduct.first(table).version();
        // at every start but the first nothing is held for it
        if (!store.accepted(officer, table, first) && firstInForce(table) && !store.accepted(officer, table, first)) {
            store.append(table, List.of(new Accepted(first, officer)), PLATFORM, clock.instant());
        }
    }

    /** Holds the table's rules. */
    private boolean firstInForce(String table) {
        return store.hold(table)
                .filter(rules ->
                        rules.inForce().version() == RulesOfConduct.first(table).version())
                .isPresent();
    }
}
