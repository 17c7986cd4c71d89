package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.Explanation;
import al.tryeza.referral.glass.GlassRules.Emergency;
import al.tryeza.referral.glass.GlassRules.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An officer takes leave to see, in an emergency; in the one transaction of the caller. */
public final class BreakingGlass {

    private final CaseStore cases;
    private final CaseStandings standings;
    private final Directory directory;
    private final GlassStore store;
    private final GlassRecord record;
    private final Overseers overseers;
    private final EmergencyPolicy policy;
    private final Reasons reasons;
    private final GlassTerms terms;
    private final Clock clock;

    public BreakingGlass(
            CaseStore cases,
            CaseStandings standings,
            Directory directory,
            GlassStore store,
            GlassRecord record,
            Overseers overseers,
            EmergencyPolicy policy,
            Reasons reasons,
            GlassTerms terms,
            Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.directory = directory;
        this.store = store;
        this.record = record;
        this.overseers = overseers;
        this.policy = policy;
        this.reasons = reasons;
        this.terms = terms;
        this.clock = clock;
    }

    /** Where the reason goes that the officer wrote. */
    @FunctionalInterface
    public interface Reasons {

        /** Keeps it in the vault; false where the case was erased and nothing of it can be kept. */
        boolean keep(UUID glassId, String caseRef, Explanation text);
    }

    /** What came of it. */
    public sealed interface Result {

        /** The officer may see it now, as long as it says. */
        record Broken(Glass glass) implements Result {}

        /** For this officer there is no such case. */
        record NoSuchCase() implements Result {}

        /** There is nothing left to see. */
        record Erased() implements Result {}

        /** The rules say no. */
        record Refused(GlassRefusal why) implements Result {}
    }

    /** Whether the officer may break any glass at all; asked before anything about a case is. */
    public Optional<GlassRefusal> refusalOf(Viewer officer) {
        return eligible(officer) ? Optional.empty() : Optional.of(GlassRefusal.MAY_NOT_BREAK);
    }

    private boolean eligible(Viewer officer) {
        return officer.tableMember()
                && directory
                        .institution(officer.institution())
                        .map(Institution::kind)
                        .filter(terms.kinds()::contains)
                        .isPresent();
    }

    /** Breaks the glass, if the rules, the policies and the officer's knowledge allow. */
    public Result breakFor(CaseRef ref, AccessRequest request, Viewer viewer) {
        if (standings.find(ref, viewer).isEmpty()) {
            return new Result.NoSuchCase();
        }
        cases.hold(ref);
        // who asks may have been recused while they waited
        return standings
                .find(ref, viewer)
                .map(standing -> breakFor(standing, request, viewer))
                .orElseGet(Result.NoSuchCase::new);
    }

    private Result breakFor(CaseStanding standing, AccessRequest request, Viewer viewer) {
        // as precisely as the store keeps it, so that everybody is told the same
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Officer officer = directory.officer(viewer.officer()).orElseThrow();
        Glass wanted = wanted(standing.ref(), request, officer, now);
        var emergency = new Emergency(
                eligible(viewer),
                store.right(officer.id()),
                store.of(standing.ref()),
                policy.wouldShow(officer, standing, wanted, now),
                overseers.atOnce(standing.ref(), standing.table()));
        return switch (GlassRules.breaking(emergency, wanted)) {
            case Outcome.Refused(var why) -> new Result.Refused(why);
            case Outcome.Done(var events) -> {
                if (!reasons.keep(wanted.id(), standing.ref().value(), request.reason())) {
                    yield new Result.Erased();
                }
                events.forEach(event -> record.happened(standing.ref(), event, viewer.actor(), now));
                yield new Result.Broken(wanted);
            }
        };
    }

    private Glass wanted(CaseRef ref, AccessRequest request, Officer officer, Instant now) {
        return new Glass(
                UUID.randomUUID(),
                ref,
                officer.id(),
                officer.institution(),
                Set.copyOf(request.categories()),
                request.purpose(),
                request.reasonCode(),
                now,
                now.plus(terms.length()),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(now.plus(terms.reviewWithin())));
    }
}
