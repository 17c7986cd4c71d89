package al.tryeza.notification.directory;

/**
 * The copy of the directory. Telling and changing exclude each other until the end of their transaction: a step of a
 * case sees a change of the directory, or that change sees the step, never neither. Many may tell at the same time.
 */
public interface DirectoryReplica {

    /** The directory as it stands, for a transaction that tells people of a step. */
    Directory forTelling();

    /** The directory as it stands with the changes of this transaction, which has made one. */
    Directory changed();

    /**
     * Takes an entry unless it has it at this version or a newer one. The topic is compacted, so versions may skip.
     *
     * @return whether it was taken
     */
    boolean put(DirectoryEntry entry, long version);
}
