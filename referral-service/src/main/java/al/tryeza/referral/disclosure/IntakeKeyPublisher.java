package al.tryeza.referral.disclosure;

import java.time.Instant;

/** Tells the record of keys that came and went, in the transaction in which they did. */
public interface IntakeKeyPublisher {

    void made(String keyId, Instant at);

    void destroyed(String keyId, Instant at);
}
