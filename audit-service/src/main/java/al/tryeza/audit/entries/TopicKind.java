package al.tryeza.audit.entries;

/** What the records of a topic are to each other. */
public enum TopicKind {
    /** Every key's versions follow each other without a gap. */
    GAPLESS,
    /** The last record of a key stands for all; versions may be skipped. */
    STATE,
    /** Copies of records that a consumer gave up; an event id may come again. */
    DEAD_LETTERS,
    /** What this service did itself. Every entry has a key of its own; no broker has a topic of that name. */
    OWN
}
