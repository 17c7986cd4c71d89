package al.tryeza.referral.disclosure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long an intake key lives.
 *
 * @param retention how long the intake topics keep a record
 * @param margin how long after its day a key may still be in use by a sender who looked it up before, and how late the
 *     broker may be in removing a record
 */
public record IntakeKeyLife(Duration retention, Duration margin) {

    /** Days in UTC: every instance agrees, and no day has an hour twice. */
    static LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** When the keys of this day, and of all before, are destroyed. */
    public Instant overFor(LocalDate day) {
        Instant over = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return over.plus(retention).plus(margin);
    }

    /** The first day whose key may still be needed; keys of all days before are to be destroyed. */
    LocalDate firstNeeded(Instant now) {
        return dayOf(now.minus(retention).minus(margin));
    }
}
