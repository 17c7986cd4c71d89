package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.codes.WithdrawalAnswer;
import java.time.Instant;
import java.util.UUID;

/** Publishes what becomes of withdrawals, in the transaction in which it happens. */
public interface WithdrawalPublisher {

    void withdrawn(CaseRef ref, Chronicle.Entry entry, Withdrawal withdrawal, Told told);

    void answered(CaseRef ref, Chronicle.Entry entry, UUID withdrawal, WithdrawalAnswer answer, Actor by, Instant at);

    void unanswered(CaseRef ref, Chronicle.Entry entry, Asked withdrawal, Told told, Actor by, Instant at);
}
