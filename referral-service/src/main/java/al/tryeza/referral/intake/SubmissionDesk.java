package al.tryeza.referral.intake;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.SigningKey.Standing;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.CaseUpdateReader;
import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.disclosure.Fault;
import al.tryeza.referral.disclosure.IdentificationReader;
import al.tryeza.referral.disclosure.IdentificationReading;
import al.tryeza.referral.disclosure.Reading;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.intake.Receipt.ReceiptFault;
import al.tryeza.referral.intake.Receipt.Verdict;
import al.tryeza.referral.intake.Submissions.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes in what a known sender submitted, as the REST door would, and answers each arrival with a receipt. */
public final class SubmissionDesk {

    private final Submissions submissions;
    private final BodyDigest digest;
    private final Directory directory;
    private final SubmissionReader referrals;
    private final IdentificationReader identificationReader;
    private final CaseUpdateReader updates;
    private final Intake intake;
    private final Identifications identifications;
    private final CaseUpdates caseUpdates;
    private final Receipts receipts;
    private final SubmissionBounds bounds;

    public SubmissionDesk(
            Submissions submissions,
            BodyDigest digest,
            Directory directory,
            SubmissionReader referrals,
            IdentificationReader identificationReader,
            CaseUpdateReader updates,
            Intake intake,
            Identifications identifications,
            CaseUpdates caseUpdates,
            Receipts receipts,
            SubmissionBounds bounds) {
        this.submissions = submissions;
        this.digest = digest;
        this.directory = directory;
        this.referrals = referrals;
        this.identificationReader = identificationReader;
        this.updates = updates;
        this.intake = intake;
        this.identifications = identifications;
        this.caseUpdates = caseUpdates;
        this.receipts = receipts;
        this.bounds = bounds;
    }

    Receipt take(SignedWord word, Instant now) {
        DigestedBody body = word.body().digested(digest);
        Arrival arrival = submissions.arrived(word.institution(), word.publisherId(), body, now);
        Verdict verdict = verdict(word, arrival, now);
        if (verdict instanceof Verdict.Accepted(var answer, var repeated) && !repeated) {
            submissions.keep(word.institution(), word.publisherId(), body, answer);
        }
        var receipt = new Receipt(word.institution(), word.publisherId(), word.kind(), arrival.number(), verdict);
        receipts.send(receipt, now);
        return receipt;
    }

    /** A duplicate is answered as one whenever it comes, unless its key is one that anybody may have. */
    private Verdict verdict(SignedWord word, Arrival arrival, Instant now) {
        if (word.key() == Standing.REVOKED) {
            return refused("key_revoked");
        }
        return arrival.earlier()
                .map(earlier -> earlier.sameBody() && earlier.answer().kind() == word.kind()
                        ? new Verdict.Accepted(earlier.answer(), true)
                        : refused("publisher_id_reused"))
                .or(() -> fault(word).map(SubmissionDesk::refused))
                .orElseGet(() -> read(word, now));
    }

    private Optional<String> fault(SignedWord word) {
        if (word.key() == Standing.RETIRED) {
            return Optional.of("key_retired");
        }
        if (!mayBeSentBy(word)) {
            return Optional.of("not_entitled");
        }
        return bounds.faultOf(word.body().size(), word.issuedAt(), word.receivedAt());
    }

    private boolean mayBeSentBy(SignedWord word) {
        return directory
                .institution(word.institution())
                .map(Institution::kind)
                .filter(kind -> entitled(kind, word.kind()))
                .isPresent();
    }

    private static boolean entitled(InstitutionKind institution, SubmissionKind submission) {
        return switch (submission) {
            case REFERRAL, CASE_UPDATE -> institution.mayRefer();
            case IDENTIFICATION -> institution.mayIdentify();
        };
    }

    private Verdict read(SignedWord word, Instant now) {
        return switch (word.kind()) {
            case REFERRAL ->
                switch (word.body().read(referrals, word.receivedAt())) {
                    case Reading.Refused(var faults) -> refused(faults);
                    case Reading.Taken taken -> accepted(SubmissionAnswer.of(open(word, taken, now)));
                };
            case IDENTIFICATION ->
                switch (word.body().read(identificationReader, word.institution(), word.receivedAt())) {
                    case IdentificationReading.Refused(var faults) -> refused(faults);
                    case IdentificationReading.Taken taken ->
                        identifications
                                .record(taken, Door.KAFKA, Actor.system(word.institution()), now)
                                .map(answer -> accepted(SubmissionAnswer.of(answer)))
                                .orElseGet(() -> refused("unknown_case"));
                };
            case CASE_UPDATE ->
                switch (caseUpdates.take(word.body().read(updates), word.institution(), now)) {
                    case CaseUpdates.Result.Faulty(var faults) -> refused(faults);
                    case CaseUpdates.Result.Refused(var code) -> refused(code);
                    case CaseUpdates.Result.Done(var answer) -> accepted(answer);
                };
        };
    }

    private Answer open(SignedWord word, Reading.Taken referral, Instant now) {
        return intake.open(referral, Door.KAFKA, Actor.system(word.institution()), now);
    }

    private static Verdict accepted(SubmissionAnswer answer) {
        return new Verdict.Accepted(answer, false);
    }

    private static Verdict refused(String code) {
        return new Verdict.Refused(List.of(new ReceiptFault("submission", code)));
    }

    private static Verdict refused(List<Fault> faults) {
        return new Verdict.Refused(faults.stream().map(ReceiptFault::of).toList());
    }
}
