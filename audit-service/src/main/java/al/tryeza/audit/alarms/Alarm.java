package al.tryeza.audit.alarms;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong, in codes and numbers. Alarms with the same code, topic and key are one.
 *
 * @param key case reference, officer id or service; never anything a record could not be read for
 * @param firstMissing first version that is missing
 * @param lastMissing last version that is missing
 * @param claimed events the service says it published; entries of the log
 * @param received events received from it; entries that a published checkpoint covers
 * @param entry index of the entry at which it showed
 */
public record Alarm(
        AlarmCode code,
        @Nullable String topic,
        @Nullable String key,
        @Nullable Long firstMissing,
        @Nullable Long lastMissing,
        @Nullable Long claimed,
        @Nullable Long received,
        @Nullable Long entry) {

    /** Versions between these bounds are missing, not necessarily all of them. */
    public static Alarm gap(String topic, String key, Stream.Run missing, long entry) {
        return new Alarm(AlarmCode.VERSION_GAP, topic, key, missing.first(), missing.last(), null, null, entry);
    }

    public static Alarm repeated(String topic, String key, long entry) {
        return new Alarm(AlarmCode.VERSION_REPEATED, topic, key, null, null, null, null, entry);
    }

    public static Alarm silent(String sender) {
        return new Alarm(AlarmCode.SILENT_SOURCE, null, sender, null, null, null, null, null);
    }

    public static Alarm counts(String topic, String sender, long claimed, long received) {
        return new Alarm(AlarmCode.COUNT_MISMATCH, topic, sender, null, null, claimed, received, null);
    }

    /** An entry that could not be taken as an event; whose key is not repeated, for it may be anything. */
    public static Alarm unread(AlarmCode code, String topic, long entry) {
        return new Alarm(code, topic, null, null, null, null, null, entry);
    }

    /** What an officer was shown is to be looked at. */
    public static Alarm disclosure(AlarmCode code, String officer, long entry) {
        return new Alarm(code, null, officer, null, null, null, null, entry);
    }

    /** Of so many entries only so many are covered by a published checkpoint. */
    public static Alarm unwitnessed(long entries, long covered) {
        return new Alarm(AlarmCode.WITNESS_LAG, null, null, null, null, entries, covered, null);
    }

    /** The log gets no signature. */
    public static Alarm unsigned(AlarmCode code) {
        return new Alarm(code, null, null, null, null, null, null, null);
    }

    public static Alarm contradicted(String witness) {
        return new Alarm(AlarmCode.WITNESS_CONTRADICTS, null, witness, null, null, null, null, null);
    }
}
