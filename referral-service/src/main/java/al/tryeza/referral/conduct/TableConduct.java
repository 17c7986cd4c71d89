package al.tryeza.referral.conduct;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.conduct.ConductRules.Outcome;
import al.tryeza.referral.conduct.ConductRules.Refusal;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A table's officers make and accept its rules of conduct. Called within a transaction. */
public final class TableConduct {

    private final ConductStore store;
    private final TableWork work;
    private final Directory directory;
    private final int needed;
    private final Clock clock;

    /** @param needed of how many institutions' sign-offs make a proposal the table's rules */
    public TableConduct(ConductStore store, TableWork work, Directory directory, int needed, Clock clock) {
        this.store = store;
        this.work = work;
        this.directory = directory;
        this.needed = needed;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * It was done.
         *
         * @param changed false where it had been done before
         */
        record Done(Shown shown, boolean changed) implements Result {}

        /** There is no such table. */
        record NoSuchTable() implements Result {}

        /** It is not for this officer to do. */
        record NotAllowed() implements Result {}

        /** The officer has not seen the latest. */
        record Stale() implements Result {}

        /** The rules say no. */
        record Refused(Refusal why) implements Result {}
    }

    /**
     * The table's rules as they are shown to an officer.
     *
     * @param needed how many institutions must sign off a proposal
     * @param accepted whether the officer has accepted the version in force
     */
    public record Shown(TableRules rules, int needed, boolean accepted) {}

    /** Shows the rules to an officer who may come to work under them. */
    public Result show(String table, Viewer officer) {
        return store.find(table)
                .<Result>map(rules -> work.open(table, officer)
                        ? new Result.Done(shown(rules, officer), false)
                        : new Result.NotAllowed())
                .orElseGet(Result.NoSuchTable::new);
    }

    /**
     * The secretary proposes rules, all of which are within the default ones.
     *
     * @param revision the one that the secretary has seen
     */
    public Result draft(String table, long revision, Set<Allowance> allowances, Viewer officer) {
        return change(
                table,
                officer,
                officer.roles().contains(Officer.SECRETARY) && work.seated(table, officer),
                rules -> rules.revision() == revision
                        ? Optional.of(ConductRules.draft(rules, allowances))
                        : Optional.empty());
    }

    /** Signs a proposal for the officer's institution. */
    public Result signOff(String table, int version, Viewer officer) {
        var signature = new SignOff(officer.institution(), officer.officer(), clock.instant());
        var signingOff = new SigningOff(
                needed, institution -> directory.tablesOf(institution).contains(table));
        return change(
                table,
                officer,
                work.seated(table, officer),
                rules -> Optional.of(ConductRules.signOff(rules, version, signature, signingOff)));
    }

    /** Accepts the rules in force, for the officer alone. */
    public Result accept(String table, int version, Viewer officer) {
        return change(
                table,
                officer,
                work.open(table, officer),
                rules -> Optional.of(ConductRules.accept(
                        rules, version, officer.officer(), store.accepted(officer.officer(), table, version))));
    }

    private Result change(
            String table, Viewer officer, boolean allowed, Function<TableRules, Optional<Outcome>> command) {
        if (!allowed) {
            return store.find(table).isPresent() ? new Result.NotAllowed() : new Result.NoSuchTable();
        }
        return store.hold(table)
                .map(rules -> command.apply(rules)
                        .map(outcome -> result(table, outcome, officer))
                        .orElseGet(Result.Stale::new))
                .orElseGet(Result.NoSuchTable::new);
    }

    private Result result(String table, Outcome outcome, Viewer officer) {
        return switch (outcome) {
            case Outcome.Refused(var why) -> new Result.Refused(why);
            case Outcome.Done(var events) -> {
                store.append(table, events, officer.actor(), clock.instant());
                yield new Result.Done(shown(store.find(table).orElseThrow(), officer), !events.isEmpty());
            }
        };
    }

    private Shown shown(TableRules rules, Viewer officer) {
        RulesOfConduct inForce = rules.inForce();
        return new Shown(rules, needed, store.accepted(officer.officer(), inForce.table(), inForce.version()));
    }
}
