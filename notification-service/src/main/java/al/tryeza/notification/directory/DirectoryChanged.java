package al.tryeza.notification.directory;

/** Told of each change of the directory, in the transaction that makes it. */
@FunctionalInterface
public interface DirectoryChanged {

    /**
     * An entry has changed.
     *
     * @param entry what changed, as it stands now
     * @param directory all, as it stands with the change
     */
    void changed(DirectoryEntry entry, Directory directory);
}
