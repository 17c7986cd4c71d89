package al.tryeza.referral.directory;

/** Where the directory is kept. Each call answers the entry's new version, or 0 where nothing changed. */
public interface DirectoryStore {

    /** Lets one instance at a time change the directory until the end of the transaction. */
    void lock();

    long put(Institution institution);

    long put(WorkingTable table);

    long put(Officer officer);
}
