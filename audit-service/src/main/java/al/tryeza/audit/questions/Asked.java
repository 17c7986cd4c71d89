package al.tryeza.audit.questions;

/** What somebody asked for. The names are those of the event that records it. */
public enum Asked {
    ACCESSES,
    ACCESS_EXPORT,
    ACCESS_STATEMENT,
    ALARMS,
    BROKEN_GLASSES,
    ENTRIES,
    ENTRY,
    OPENING
}
