package al.tryeza.referral.recusal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.recusal.RecusalRules.Declarant;
import al.tryeza.referral.recusal.RecusalRules.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps somebody out of a case, and ends what they could see of it; in the one transaction of the caller. */
public final class Recusing {

    private final CaseStore cases;
    private final CaseViews views;
    private final Recusals recusals;
    private final RecusalStore store;
    private final Chronicle chronicle;
    private final RecusalPublisher publisher;
    private final List<Leave> leaves;
    private final Directory directory;
    private final Clock clock;

    public Recusing(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            RecusalStore store,
            Chronicle chronicle,
            RecusalPublisher publisher,
            List<Leave> leaves,
            Directory directory,
            Clock clock) {
        this.cases = cases;
        this.views = views;
        this.recusals = recusals;
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
        this.leaves = List.copyOf(leaves);
        this.directory = directory;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** For them the case does not exist any more. */
        record Done(RecusalEvent event) implements Result {}

        /** For the officer who asks there is no such case. */
        record NoSuchCase() implements Result {}

        /** There is no such officer, institution or table. */
        record Unknown() implements Result {}

        /** The rules say no. */
        record Refused(RecusalRefusal why) implements Result {}
    }

    /** Recuses, if the rules and the officer's knowledge allow. */
    public Result recuse(CaseRef ref, Party party, Viewer by) {
        if (views.find(ref, by).isEmpty()) {
            return new Result.NoSuchCase();
        }
        cases.hold(ref);
        // who asks may have been recused while they waited
        return views.find(ref, by).map(view -> recuse(ref, view, party, by)).orElseGet(Result.NoSuchCase::new);
    }

    private Result recuse(CaseRef ref, CaseView view, Party party, Viewer by) {
        if (!known(party)) {
            return new Result.Unknown();
        }
        var declarant = new Declarant(by.officer(), by.institution(), by.leads(view.table()));
        Optional<RecusalRefusal> refusal = RecusalRules.refusal(standing(ref, view, party), party, declarant);
        return refusal.<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Done(recused(ref, view.table(), party, by, declarant)));
    }

    private Standing standing(CaseRef ref, CaseView view, Party party) {
        List<Officer> desk = directory.seatedAt(WorkingTable.NATIONAL_DESK, Officer.NATIONAL_DESK);
        return new Standing(
                view.table(),
                store.contains(ref, party),
                present(desk, recusals.of(ref)),
                desk.stream().map(Officer::institution).collect(toUnmodifiableSet()));
    }

    private RecusalEvent recused(CaseRef ref, String table, Party party, Viewer by, Declarant declarant) {
        Instant now = clock.instant();
        Actor actor = by.actor();
        store.add(ref, party);
        Recused out = recusals.of(ref);
        boolean standsIn = RecusalRules.deskStandsIn(table, present(directory.seatedAt(table, Officer.SECRETARY), out));
        if (standsIn) {
            store.deskStandsIn(ref);
        }
        var event = new RecusalEvent(
                party,
                declarant.declaresOwn(party),
                standsIn,
                standsIn ? present(directory.withRole(Officer.NATIONAL_DESK), out) : Set.of(),
                out.named());
        publisher.recused(ref, chronicle.next(ref, "Recused", actor, now), event, actor, now);
        leaves.forEach(leave -> leave.end(ref, (officer, institution) -> keptOut(out, officer, institution), actor));
        return event;
    }

    /** Also whoever has moved to a recused institution since they were given leave. */
    private boolean keptOut(Recused out, String officer, String institution) {
        return Stream.concat(Stream.of(institution), directory.officer(officer).map(Officer::institution).stream())
                .anyMatch(each -> out.keepsOut(officer, each));
    }

    private static Set<String> present(List<Officer> officers, Recused out) {
        return officers.stream()
                .filter(officer -> !out.keepsOut(officer.id(), officer.institution()))
                .map(Officer::id)
                .collect(toUnmodifiableSet());
    }

    private boolean known(Party party) {
        return switch (party.kind()) {
            case OFFICER -> directory.officer(party.id()).isPresent();
            case INSTITUTION -> directory.institution(party.id()).isPresent();
            case TABLE ->
                directory.knows(party.id()) && directory.institution(party.id()).isEmpty();
        };
    }
}
