package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Seated;
import java.time.Instant;
import java.util.Set;

/** Gathers what the policies read, as it is at this moment in the caller's transaction. */
public final class Situations {

    private final Directory directory;
    private final Conduct conduct;
    private final Consents consents;
    private final Set<Purpose> retainedFor;

    /**
     * Gathers from these.
     *
     * @param retainedFor purposes for which closed cases are kept
     */
    public Situations(Directory directory, Conduct conduct, Consents consents, Set<Purpose> retainedFor) {
        this.directory = directory;
        this.conduct = conduct;
        this.consents = consents;
        this.retainedFor = Set.copyOf(retainedFor);
    }

    /**
     * The situation now.
     *
     * @throws IllegalStateException where the officer is of an institution that is not in the directory
     */
    public Situation of(Officer officer, CaseStanding standing, Purpose purpose, Instant now) {
        Institution institution = directory
                .institution(officer.institution())
                .orElseThrow(() -> new IllegalStateException("an officer of no institution"));
        return of(new Seated(officer, institution, directory.tablesOf(institution.id())), standing, purpose, now);
    }

    /** The situation now of somebody just read from the directory. */
    Situation of(Seated seated, CaseStanding standing, Purpose purpose, Instant now) {
        var officer = seated.officer();
        var bound = conduct.binding(officer.id(), standing.table());
        return new Situation(
                officer,
                seated.institution().kind(),
                seated.tables(),
                standing,
                bound.rules(),
                bound.accepted(),
                purpose,
                consents.inForce(standing.ref(), officer.institution(), standing.table(), purpose),
                retainedFor,
                now);
    }
}
