package al.tryeza.referral.preview;

import al.tryeza.referral.access.CandidateSource;
import al.tryeza.referral.access.Judgement;
import al.tryeza.referral.access.Situation;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks the policies, as disclosure asks them, about each officer. One for whom the case does not exist is passed over like
 * one who is suspended, has left, or never was: whoever reads the answer is not told which.
 */
public final class Prospects {

    private static final UUID IMAGINED = new UUID(0, 0);
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private final Directory directory;
    private final CaseStandings cases;
    private final Acquainted acquainted;
    private final Situations situations;
    private final List<CandidateSource> candidates;
    private final Policies policies;

    public Prospects(
            Directory directory,
            CaseStandings cases,
            Acquainted acquainted,
            Situations situations,
            List<CandidateSource> candidates,
            Policies policies) {
        this.directory = directory;
        this.cases = cases;
        this.acquainted = acquainted;
        this.situations = situations;
        this.candidates = List.copyOf(candidates);
        this.policies = policies;
    }

    /** Digest of the policies that are asked. */
    String policySet() {
        return policies.digest();
    }

    /** Of everybody who holds or held something on the case, or whose institution the rules let have the class. */
    List<Prospect> of(CaseStanding standing, Wanted wanted, RulesOfConduct rules, Instant now) {
        return acquainted.with(standing.ref()).stream()
                .flatMap(id -> directory.officer(id).stream())
                .filter(Officer::active)
                .filter(officer -> exists(standing, officer))
                .flatMap(officer -> of(officer, standing, wanted, rules, now))
                .toList();
    }

    private boolean exists(CaseStanding standing, Officer officer) {
        var eyes = new Viewer(
                officer.id(), officer.institution(), officer.roles(), directory.tablesOf(officer.institution()));
        return cases.find(standing.ref(), eyes).isPresent();
    }

    private Stream<Prospect> of(
            Officer officer, CaseStanding standing, Wanted wanted, RulesOfConduct rules, Instant now) {
        List<Candidate> held = candidates.stream()
                .flatMap(source -> source.held(officer.id(), standing.ref()).stream())
                .toList();
        return wanted.purposes().stream()
                .map(purpose -> situations.of(officer, standing, purpose, now).under(rules))
                .filter(situation -> !held.isEmpty() || within(situation, wanted.category()))
                .map(situation -> prospect(situation, wanted.category(), held));
    }

    private static boolean within(Situation situation, DataClass category) {
        return situation
                .rules()
                .categories(situation.kind(), situation.purpose())
                .contains(category);
    }

    private Prospect prospect(Situation situation, DataClass category, List<Candidate> held) {
        return new Prospect(
                situation.officer().id(),
                situation.officer().institution(),
                situation.purpose(),
                Judgement.of(policies, situation, List.of(category), held)
                        .classes()
                        .getFirst(),
                policies.decide(situation.question(category, Optional.of(grant(situation, category)))));
    }

    /** The grant that would be given first: by the person's word, or for a child. */
    private static Candidate grant(Situation situation, DataClass category) {
        Purpose purpose = situation.purpose();
        return new Candidate.Granted(
                IMAGINED,
                situation.officer().id(),
                situation.standing().ref().value(),
                purpose,
                Set.of(category),
                basis(situation),
                situation.now(),
                situation.now().plus(LONG_ENOUGH),
                false);
    }

    /** An association gets what the person's decisions name, also where the person is a child. */
    private static LegalBasis basis(Situation situation) {
        return situation.standing().child() && situation.kind() != InstitutionKind.NGO
                ? LegalBasis.BEST_INTEREST
                : LegalBasis.CONSENT;
    }
}
