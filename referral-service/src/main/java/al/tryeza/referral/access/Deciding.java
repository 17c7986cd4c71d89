package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.SealedCase;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides on a wish to see who somebody is, and records it; both belong to the caller's transaction. */
final class Deciding {

    private final Directory directory;
    private final CaseStandings cases;
    private final Situations situations;
    private final List<CandidateSource> candidates;
    private final Policies policies;
    private final AccessRecords records;
    private final OfficerTries tries;
    private final VaultReading vault;
    private final Clock clock;

    Deciding(AccessStores stores, Situations situations, Policies policies, VaultReading vault, Clock clock) {
        this.directory = stores.directory();
        this.cases = stores.cases();
        this.candidates = stores.candidates();
        this.records = stores.records();
        this.tries = stores.tries();
        this.situations = situations;
        this.policies = policies;
        this.vault = vault;
        this.clock = clock;
    }

    /** What was decided, and recorded. */
    sealed interface Decided {

        /** All of it may be shown, once the record is committed. */
        record Granted(UUID accessId, SealedCase sealed) implements Decided {}

        /** Not all of it may be shown, so nothing is. */
        record Denied(UUID accessId, Judgement judgement) implements Decided {}

        /** It might be shown, but the person's data is gone. */
        record Erased(UUID accessId) implements Decided {}

        /** For this officer there is no such case. */
        record NoSuchCase() implements Decided {}
    }

    Decided decide(String officerId, CaseRef ref, AccessRequest request) {
        Officer officer = directory.officer(officerId).orElseThrow(() -> new IllegalStateException("no such officer"));
        var viewer = new Viewer(
                officer.id(), officer.institution(), officer.roles(), directory.tablesOf(officer.institution()));
        if (cases.find(ref, viewer).isEmpty()) {
            records.unknownCase(
                    UUID.randomUUID(), ref, tries.next(officer.id()), request, viewer.actor(), clock.instant());
            return new Decided.NoSuchCase();
        }
        long number = cases.nextAccess(ref);
        // whoever changes the case holds it, as is done here now: what is read from here on stays so until the commit
        CaseStanding standing = cases.find(ref, viewer).orElseThrow(Changed::new);
        return judge(standing, number, officer, viewer, request);
    }

    private Decided judge(CaseStanding standing, long number, Officer officer, Viewer viewer, AccessRequest request) {
        var accessId = UUID.randomUUID();
        List<Candidate> held = candidates.stream()
                .flatMap(source -> source.held(officer.id(), standing.ref()).stream())
                .toList();
        Instant now = clock.instant();
        var situation = situations.of(officer, standing, request.purpose(), now);
        var judgement = Judgement.of(policies, situation, request.categories(), held);
        records.decided(accessId, standing, number, request, judgement, policies.digest(), viewer.actor(), now);
        if (!judgement.granted()) {
            return new Decided.Denied(accessId, judgement);
        }
        Optional<SealedCase> sealed = vault.read(standing.ref().value(), request.categories());
        return sealed.<Decided>map(each -> new Decided.Granted(accessId, each))
                .orElseGet(() -> new Decided.Erased(accessId));
    }

    /** The case ceased to exist for the officer while they were asking. */
    static final class Changed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Changed() {
            super("the case has changed", null, false, false);
        }
    }
}
