package al.tryeza.referral.erasure;

import java.time.Instant;
import java.time.LocalDate;

/** What publishers sent, as it lies on the intake topics, sealed to the key of a day. */
public interface SealedOriginals {

    /** Whether a key to which something that arrived on this day may be sealed still exists. */
    boolean mayBeOpened(LocalDate day);

    /** When the last of those keys is destroyed. */
    Instant closedAt(LocalDate day);
}
