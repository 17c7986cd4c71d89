package al.tryeza.audit.alarms;

/** What is wrong. */
public enum AlarmCode {
    /** Versions of a key are missing; over when they have arrived. */
    VERSION_GAP(Lasting.UNTIL_MENDED),
    /** A version of a key came twice, as two different events. */
    VERSION_REPEATED(Lasting.UNTIL_ACKNOWLEDGED),
    /** A service has not been heard; over when it is heard again. */
    SILENT_SOURCE(Lasting.UNTIL_MENDED),
    /** A service claims another number of events than was received; over when the counts agree. */
    COUNT_MISMATCH(Lasting.UNTIL_MENDED),
    /** A record could not be read as an event. */
    UNDECODABLE(Lasting.UNTIL_ACKNOWLEDGED),
    /** An event id was used for two different records. */
    ID_REUSED(Lasting.UNTIL_ACKNOWLEDGED),
    /** An officer was shown data of a person, and nothing we were told of let them. */
    ACCESS_WITHOUT_TASK(Lasting.UNTIL_ACKNOWLEDGED),
    /** An officer was shown data of many people within an hour. */
    FAN_OUT(Lasting.UNTIL_ACKNOWLEDGED),
    /** An officer was shown data of a person outside the hours of their institution. */
    OUT_OF_HOURS(Lasting.UNTIL_ACKNOWLEDGED),
    /** An officer was shown data of a person whose case was closed. */
    AFTER_CLOSURE(Lasting.UNTIL_ACKNOWLEDGED),
    /** Entries wait for a checkpoint that enough witnesses have cosigned; over when it is published. */
    WITNESS_LAG(Lasting.UNTIL_MENDED),
    /** The database has fewer entries than the log has signed for; over when it has them again. */
    LOG_ROLLED_BACK(Lasting.UNTIL_MENDED),
    /** The database holds another history than the log has signed for. */
    LOG_REWRITTEN(Lasting.UNTIL_MENDED),
    /** The signer does not know, or cannot keep, what it signed last. */
    SIGNER_MEMORY(Lasting.UNTIL_MENDED),
    /** A witness says that it has seen another log under this log's key. */
    WITNESS_CONTRADICTS(Lasting.UNTIL_MENDED);

    /** What ends an alarm. */
    public enum Lasting {
        UNTIL_MENDED,
        UNTIL_ACKNOWLEDGED
    }

    private final Lasting lasting;

    AlarmCode(Lasting lasting) {
        this.lasting = lasting;
    }

    public Lasting lasting() {
        return lasting;
    }
}
