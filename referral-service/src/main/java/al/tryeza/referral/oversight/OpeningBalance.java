package al.tryeza.referral.oversight;

/**
 * Openings of bucket keys on one day, as the key service counted them and as they are on record. What is on record and was
 * not done is a process that died in between; what was done and is not on record is an alarm.
 *
 * @param counted by the key service
 * @param allowed on record
 * @param carried on record the day before and not done then: it may have been done after midnight
 */
public record OpeningBalance(long counted, long allowed, long carried) {

    /** Openings of which nobody knows who asked for them. */
    public long unaccounted() {
        return Math.max(0, counted - allowed - Math.max(0, carried));
    }
}
