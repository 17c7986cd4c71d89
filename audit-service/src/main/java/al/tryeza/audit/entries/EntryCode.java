package al.tryeza.audit.entries;

/** Why a record could not be taken as the event it should be. It is kept all the same. */
public enum EntryCode {
    /** No header {@code ce_id}, or one that is no UUID. */
    NO_CE_ID,
    /** No value: nothing but a key. */
    NO_VALUE,
    /** The bytes are no event in the wire format, or do not fit their schema. */
    UNDECODABLE,
    /** The content id names no schema of ours. */
    UNKNOWN_SCHEMA,
    /** Header, record and topic do not agree on what kind of event it is. */
    TYPE_MISMATCH,
    /** Header and record do not agree on which event it is. */
    ID_MISMATCH,
    /** Header and record do not agree on who sent it, or that service does not write this topic. */
    SOURCE_MISMATCH,
    /** A field that we index holds what no id, version or time of ours can be. */
    ILLEGAL_VALUE,
    /** The event id belongs to an earlier entry with another topic, key or value. */
    ID_REUSED
}
