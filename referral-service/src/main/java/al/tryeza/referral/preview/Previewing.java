package al.tryeza.referral.preview;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.conduct.ConductStore;
import al.tryeza.referral.conduct.RulesOfConduct;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whoever leads a case, as a secretary does, asks who could see what of it. Called within a transaction; nothing is told before its commit. */
public final class Previewing {

    private final CaseStandings cases;
    private final ConductStore conduct;
    private final Prospects prospects;
    private final PreviewRecords records;
    private final Clock clock;

    public Previewing(
            CaseStandings cases, ConductStore conduct, Prospects prospects, PreviewRecords records, Clock clock) {
        this.cases = cases;
        this.conduct = conduct;
        this.prospects = prospects;
        this.records = records;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is on record and may be shown. */
        record Shown(Preview preview) implements Result {}

        /** There is no such case for this officer. */
        record NoSuchCase() implements Result {}

        /** It is for whoever leads the case to ask. */
        record NotAllowed() implements Result {}

        /** The case's table never had rules of that version. */
        record UnknownRules() implements Result {}
    }

    /** Previews, and records that it did. */
    public Result preview(CaseRef ref, Wanted wanted, Viewer officer) {
        Optional<CaseStanding> found = cases.find(ref, officer);
        if (found.isEmpty()) {
            return new Result.NoSuchCase();
        }
        if (!officer.leads(found.get().table())) {
            return new Result.NotAllowed();
        }
        Optional<RulesOfConduct> rules = rules(wanted.rules(), found.get().table());
        return rules.<Result>map(under -> new Result.Shown(preview(found.get(), wanted, under, officer)))
                .orElseGet(Result.UnknownRules::new);
    }

    private Optional<RulesOfConduct> rules(UnderRules wanted, String table) {
        return switch (wanted) {
            case UnderRules.InForce _ -> Optional.of(inForce(table));
            case UnderRules.OfVersion(var version) -> conduct.version(table, version);
            case UnderRules.Imagined(var allowances) ->
                Optional.of(inForce(table).next(allowances));
        };
    }

    private RulesOfConduct inForce(String table) {
        return conduct.find(table).orElseThrow().inForce();
    }

    private Preview preview(CaseStanding standing, Wanted wanted, RulesOfConduct rules, Viewer officer) {
        Instant now = clock.instant();
        long number = cases.nextAccess(standing.ref());
        var preview = new Preview(
                UUID.randomUUID(), wanted, rules, prospects.policySet(), prospects.of(standing, wanted, rules, now));
        records.previewed(preview, standing, number, officer.actor(), now);
        return preview;
    }
}
