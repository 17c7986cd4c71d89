package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.WithdrawalAnswer;
import al.tryeza.referral.withdrawal.Asked.Answer;
import al.tryeza.referral.withdrawal.Asked.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An institution that was asked says what became of the data it holds. Called within a transaction. */
public final class Answering {

    private final CaseStore cases;
    private final CaseViews views;
    private final Recusals recusals;
    private final WithdrawalStore store;
    private final Chronicle chronicle;
    private final WithdrawalPublisher publisher;

    public Answering(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            WithdrawalStore store,
            Chronicle chronicle,
            WithdrawalPublisher publisher) {
        this.cases = cases;
        this.views = views;
        this.recusals = recusals;
        this.store = store;
        this.chronicle = chronicle;
        this.publisher = publisher;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The institution's answer, given now or before in the same words. */
        record Answered(Answer answer) implements Result {}

        /** For the officer there is no such question. */
        record NotAsked() implements Result {}

        /** The institution has answered otherwise. */
        record AnsweredOtherwise() implements Result {}
    }

    /** Answers for the officer's institution. */
    public Result answer(CaseRef ref, UUID withdrawal, WithdrawalAnswer answer, Viewer officer, Instant now) {
        if (reply(ref, withdrawal, officer).isEmpty() || cases.hold(ref).isEmpty()) {
            return new Result.NotAsked();
        }
        // again, since a colleague may have answered before the case was held
        Optional<Reply> held = reply(ref, withdrawal, officer);
        return held.<Result>map(reply -> reply.answer()
                        .<Result>map(earlier -> earlier.answer() == answer
                                ? new Result.Answered(earlier)
                                : new Result.AnsweredOtherwise())
                        .orElseGet(() -> first(ref, withdrawal, new Answer(answer, officer.officer(), now), officer)))
                .orElseGet(Result.NotAsked::new);
    }

    private Result first(CaseRef ref, UUID withdrawal, Answer answer, Viewer officer) {
        Chronicle.Entry entry = chronicle.next(ref, "WithdrawalAnswered", officer.actor(), answer.at());
        store.answer(withdrawal, officer.institution(), answer);
        publisher.answered(ref, entry, withdrawal, answer.answer(), officer.actor(), answer.at());
        return new Result.Answered(answer);
    }

    private Optional<Reply> reply(CaseRef ref, UUID withdrawal, Viewer officer) {
        return store.find(ref, withdrawal)
                .filter(_ -> !recusals.of(ref).keepsOut(officer.officer(), officer.institution()))
                .flatMap(asked -> asked.replies().stream()
                        .filter(reply -> reply.institution().equals(officer.institution()))
                        .findFirst());
    }

    /**
     * The withdrawals of a case with their answers: all for those who may know the case, their own question alone for
     * an institution that knows of it by that; empty where for the officer there is nothing.
     *
     * @param after number of the last one of the page before
     */
    public Optional<List<Asked>> list(CaseRef ref, int after, int limit, Viewer officer) {
        if (views.find(ref, officer).isPresent()) {
            return Optional.of(store.page(ref, after, limit));
        }
        boolean asked = officer.tableMember()
                && !store.pageOf(officer.institution(), ref, 0, 1).isEmpty()
                && !recusals.of(ref).keepsOut(officer.officer(), officer.institution());
        return asked
                ? Optional.of(store.pageOf(officer.institution(), ref, after, limit).stream()
                        .map(each -> each.onlyOf(officer.institution()))
                        .toList())
                : Optional.empty();
    }
}
