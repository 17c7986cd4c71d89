package al.tryeza.referral.intake;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.CaseUpdateReading;
import al.tryeza.referral.disclosure.Fault;
import al.tryeza.referral.disclosure.StatedWithdrawal;
import al.tryeza.referral.withdrawal.Withdrawing;
import java.time.Instant;
import java.util.List;

/** Takes what an institution's own system says of a case that there is, in the one transaction of the caller. */
public final class CaseUpdates {

    private final Withdrawing withdrawing;
    private final Directory directory;

    public CaseUpdates(Withdrawing withdrawing, Directory directory) {
        this.withdrawing = withdrawing;
        this.directory = directory;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was done. */
        record Done(SubmissionAnswer answer) implements Result {}

        /** The body has faults. */
        record Faulty(List<Fault> faults) implements Result {}

        /** The rules say no, by this code. */
        record Refused(String code) implements Result {}
    }

    Result take(CaseUpdateReading update, String institution, Instant now) {
        return switch (update) {
            case CaseUpdateReading.Refused(var faults) -> new Result.Faulty(faults);
            case CaseUpdateReading.Withdrawn _ -> throw new IllegalArgumentException("an update names its case");
            case CaseUpdateReading.WithdrawnIn(var caseRef, var withdrawal) ->
                CaseRef.valid(caseRef)
                        ? withdraw(new CaseRef(caseRef), withdrawal, institution, now)
                        : new Result.Refused("unknown_case");
        };
    }

    private Result withdraw(CaseRef ref, StatedWithdrawal stated, String institution, Instant now) {
        var viewer = Viewer.ofInstitution(institution, directory.tablesOf(institution));
        var scope = Scope.ofTaking(stated.recipients(), stated.purposes(), stated.categories());
        return switch (withdrawing.withdraw(ref, scope, viewer, Actor.system(institution), now)) {
            case Withdrawing.Result.Withdrawn done -> new Result.Done(SubmissionAnswer.of(done));
            case Withdrawing.Result.NoSuchCase _ -> new Result.Refused("unknown_case");
            case Withdrawing.Result.ChildNotAsked _ -> new Result.Refused("child_needs_no_consent");
            case Withdrawing.Result.NothingToWithdraw _ -> new Result.Refused("nothing_to_withdraw");
        };
    }
}
