package al.tryeza.audit.entries;

/** Why a record could not be taken as an event. It is kept all the same. */
public enum EntryCode {
    /**
     * A record that the Kafka door gave up, sealed to the operator, or without a value where that would be too large. So
     * it should be: nothing is wrong with the entry.
     */
    SEALED(true),
    /** No header {@code ce_id}, or one that is no UUID. */
    NO_CE_ID(false),
    /** No value: nothing but a key. */
    NO_VALUE(false),
    /** The bytes are no event in the wire format, or do not fit their schema. */
    UNDECODABLE(false),
    /** The content id names no schema of ours. */
    UNKNOWN_SCHEMA(false),
    /** Header, record and topic do not agree on what kind of event it is. */
    TYPE_MISMATCH(false),
    /** Header and record do not agree on which event it is. */
    ID_MISMATCH(false),
    /** Header and record do not agree on who sent it, or that service does not write this topic. */
    SOURCE_MISMATCH(false),
    /** A field that we index holds what no id, version or time of ours can be. */
    ILLEGAL_VALUE(false),
    /** Brought back from a mirror after the database was lost: nothing is known of it but its public bytes. */
    LOST(false),
    /** No record: the last checkpoint of the log before this one, with which this one begins. */
    PREDECESSOR(true),
    /** The event id belongs to an earlier entry with another topic, key or value. */
    ID_REUSED(false);

    private final boolean meant;

    EntryCode(boolean meant) {
        this.meant = meant;
    }

    /** Whether the record is as its sender meant it to be. */
    public boolean meant() {
        return meant;
    }
}
