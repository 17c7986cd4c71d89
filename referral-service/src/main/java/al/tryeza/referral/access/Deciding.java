package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.CaseStandings.Turn;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Seated;
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
import java.util.function.Predicate;

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

        /** The officer may not act now, whatever they hold. */
        record NotActive() implements Decided {}
    }

    /**
     * Who may not act is answered the same for every case, and is on record as far as the directory knows them.
     *
     * @param counts whether what the officer holds counts here
     */
    Decided decide(String officerId, CaseRef ref, AccessRequest request, Predicate<Candidate> counts) {
        Optional<Seated> known = directory.seated(officerId);
        Optional<Decided> decided = known.map(seated -> decide(seated, ref, request, counts));
        return decided.filter(_ -> known.get().officer().active()).orElseGet(Decided.NotActive::new);
    }

    private Decided decide(Seated seated, CaseRef ref, AccessRequest request, Predicate<Candidate> counts) {
        Officer officer = seated.officer();
        var viewer = new Viewer(officer.id(), officer.institution(), officer.roles(), seated.tables());
        Optional<Turn> turn = cases.nextDecision(ref, viewer);
        if (turn.isEmpty()) {
            records.unknownCase(
                    UUID.randomUUID(), ref, tries.next(officer.id()), request, viewer.actor(), clock.instant());
            return new Decided.NoSuchCase();
        }
        // whoever changes the case holds it, as is done here now: what is read from here on stays so until the commit
        CaseStanding standing = cases.find(ref, viewer).orElseThrow(Changed::new);
        List<Candidate> held = candidates.stream()
                .flatMap(source -> source.held(officer.id(), ref).stream())
                .filter(counts)
                .toList();
        return judge(standing, turn.get(), viewer, request, held);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Seated seated(String id) {
        return directory.seated(id).orElseThrow(() -> new IllegalStateException("no such officer"));
    }

    private Decided judge(
            CaseStanding standing, Turn turn, Viewer viewer, AccessRequest request, List<Candidate> held) {
        var accessId = UUID.randomUUID();
        Instant now = latest(clock.instant(), turn.notBefore());
        // once more, for while waiting for the case they may have been suspended
        var situation = situations.of(seated(viewer.officer()), standing, request.purpose(), now);
        var judgement = Judgement.of(policies, situation, request.categories(), held);
        records.decided(accessId, standing, turn.number(), request, judgement, policies.digest(), viewer.actor(), now);
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
