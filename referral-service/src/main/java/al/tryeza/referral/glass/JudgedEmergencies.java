package al.tryeza.referral.glass;

import al.tryeza.referral.access.Judgement;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Policies;
import java.time.Instant;
import java.util.List;

/** Asks the very policies that will decide on a disclosure. */
public final class JudgedEmergencies implements EmergencyPolicy {

    private final Situations situations;
    private final Policies policies;

    public JudgedEmergencies(Situations situations, Policies policies) {
        this.situations = situations;
        this.policies = policies;
    }

    @Override
    public boolean wouldShow(Officer officer, CaseStanding standing, Glass wanted, Instant now) {
        Candidate glass = new Candidate.BrokenGlass(
                wanted.id(),
                wanted.officer(),
                wanted.caseRef().value(),
                wanted.categories(),
                wanted.brokenAt(),
                wanted.until(),
                false,
                false);
        return Judgement.of(
                        policies,
                        situations.of(officer, standing, wanted.purpose(), now),
                        List.copyOf(wanted.categories()),
                        List.of(glass))
                .granted();
    }
}
