package al.tryeza.referral.intake;

import java.time.Instant;

/** Sends receipts, in the transaction of what they tell. */
@FunctionalInterface
public interface Receipts {

    void send(Receipt receipt, Instant now);
}
