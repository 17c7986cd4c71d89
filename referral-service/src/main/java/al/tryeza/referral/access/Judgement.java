package al.tryeza.referral.access;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Candidate.BrokenGlass;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** What the policies say to each class of data that was asked for. Nothing is shown unless all may be. */
public record Judgement(List<OfClass> classes) {

    public Judgement {
        classes = List.copyOf(classes);
    }

    /**
     * What they say to one class.
     *
     * @param by what permits it, empty where nothing does
     */
    public record OfClass(DataClass category, Verdict verdict, Optional<Candidate> by) {

        /** Id of what permits it. */
        public Optional<UUID> leave() {
            return by.map(Candidate::id);
        }
    }

    /**
     * Asks for each class whether one of the candidates permits it.
     *
     * @param held all that the officer ever got on the case
     */
    public static Judgement of(
            Policies policies, Situation situation, List<DataClass> categories, List<Candidate> held) {
        return new Judgement(categories.stream()
                .map(category -> one(policies, situation, category, held))
                .toList());
    }

    private static OfClass one(Policies policies, Situation situation, DataClass category, List<Candidate> held) {
        SortedSet<String> determining = new TreeSet<>();
        SortedSet<String> failed = new TreeSet<>();
        for (Candidate candidate : held) {
            Verdict verdict = policies.decide(situation.question(category, Optional.of(candidate)));
            if (verdict.permitted()) {
                return new OfClass(category, verdict, Optional.of(candidate));
            }
            determining.addAll(verdict.determining());
            failed.addAll(verdict.failed());
        }
        // without a candidate nothing permits; what forbids is worth knowing, and so is that nothing does
        Verdict verdict = held.isEmpty()
                ? policies.decide(situation.question(category, Optional.empty()))
                : new Verdict(false, determining, failed);
        return new OfClass(category, verdict, Optional.empty());
    }

    /** Whether all may be shown. */
    public boolean granted() {
        return !classes.isEmpty()
                && classes.stream().allMatch(each -> each.verdict().permitted());
    }

    /** Whether a broken glass is what permits any of it. */
    public boolean throughBrokenGlass() {
        return classes.stream().flatMap(each -> each.by().stream()).anyMatch(BrokenGlass.class::isInstance);
    }
}
