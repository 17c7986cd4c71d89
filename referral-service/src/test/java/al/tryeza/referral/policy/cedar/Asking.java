package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Candidate.BrokenGlass;
import al.tryeza.referral.policy.Candidate.Granted;
import al.tryeza.referral.policy.Candidate.Judging;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Question;
import al.tryeza.referral.policy.Question.AskingOfficer;
import al.tryeza.referral.policy.Question.SubjectCase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A question to which the answer is yes: a shelter's social worker with a live grant. Tests change one thing of it. */
final class Asking {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00.000Z");

    String officer = "vatra.worker";
    String institution = "shelter.vatra";
    String kind = "SHELTER";
    Set<String> roles = new HashSet<>(Set.of("table-member", "coalition-member"));
    String status = "ACTIVE";

    String caseRef = "G0YW31MBR0X4D";
    boolean child;
    boolean closed;
    Set<Purpose> retainedFor = EnumSet.noneOf(Purpose.class);
    Set<String> recusedOfficers = new HashSet<>();
    Set<String> recusedInstitutions = new HashSet<>();

    DataClass category = DataClass.IDENTITY;
    Purpose purpose = Purpose.SERVICE_PROVISION;
    Instant now = NOW;
    boolean rulesAccepted = true;
    Set<DataClass> withinRules = EnumSet.complementOf(EnumSet.of(DataClass.LEGAL));
    Set<DataClass> consented = EnumSet.of(DataClass.IDENTITY, DataClass.CONTACT);

    boolean candidate = true;
    boolean byGlass;
    boolean byTask;
    String holder = officer;
    String holdersCase = caseRef;
    Purpose givenFor = Purpose.SERVICE_PROVISION;
    Set<DataClass> given = EnumSet.of(DataClass.IDENTITY, DataClass.CONTACT);
    LegalBasis basis = LegalBasis.CONSENT;
    Instant from = NOW.minus(Duration.ofDays(1));
    Instant until = NOW.plus(Duration.ofDays(1));
    boolean ended;
    boolean suspended;

    Question question() {
        return new Question(
                new AskingOfficer(officer, institution, kind, roles, status),
                new SubjectCase(caseRef, child, closed, retainedFor, recusedOfficers, recusedInstitutions),
                category,
                purpose,
                now,
                rulesAccepted,
                withinRules,
                consented,
                candidate ? Optional.of(candidate()) : Optional.empty());
    }

    private Candidate candidate() {
        if (byTask) {
            return new Judging(UUID.randomUUID(), holder, holdersCase, givenFor, from);
        }
        return byGlass
                ? new BrokenGlass(UUID.randomUUID(), holder, holdersCase, given, from, until, ended, suspended)
                : new Granted(UUID.randomUUID(), holder, holdersCase, givenFor, given, basis, from, until, ended);
    }
}
