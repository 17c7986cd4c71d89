package al.tryeza.referral.access;

import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Question;
import al.tryeza.referral.policy.Question.AskingOfficer;
import al.tryeza.referral.policy.Question.SubjectCase;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that the policies read about one officer and one case for one purpose.
 *
 * @param officer as the directory has them now
 * @param tables at which the officer's institution sits
 * @param rules of conduct of the table that has the case
 * @param accepted whether the officer has accepted these rules
 * @param consented classes that the person's consent in force covers for the officer's institution and the purpose
 * @param retainedFor purposes for which a closed case may be opened
 */
public record Situation(
        Officer officer,
        InstitutionKind kind,
        Set<String> tables,
        CaseStanding standing,
        RulesOfConduct rules,
        boolean accepted,
        Purpose purpose,
        Set<DataClass> consented,
        Set<Purpose> retainedFor,
        Instant now) {

    /** The same under other rules of conduct. */
    public Situation under(RulesOfConduct others) {
        return new Situation(officer, kind, tables, standing, others, accepted, purpose, consented, retainedFor, now);
    }

    /** What is asked about one class of data and one candidate. */
    public Question question(DataClass category, Optional<Candidate> candidate) {
        return new Question(
                new AskingOfficer(
                        officer.id(),
                        officer.institution(),
                        kind.name(),
                        officer.roles(),
                        officer.status().name()),
                subject(),
                category,
                purpose,
                now,
                accepted,
                rules.categories(kind, purpose),
                consented,
                candidate);
    }

    private SubjectCase subject() {
        Set<String> institutions = new HashSet<>(standing.recused());
        if (tables.stream().anyMatch(standing.recused()::contains)) {
            institutions.add(officer.institution());
        }
        return new SubjectCase(
                standing.ref().value(),
                standing.child(),
                standing.closed(),
                retainedFor,
                standing.recusedOfficers(),
                institutions);
    }
}
