package al.tryeza.referral.directory;

import java.util.Optional;

/** Where the directory is kept. Each call answers the entry's new version, or 0 where nothing changed. */
public interface DirectoryStore {

    /** Lets one instance at a time change the directory until the end of the transaction. */
    void lock();

    long put(Institution institution);

    long put(WorkingTable table);

    long put(Officer officer);

    /** The officer, whose entry nobody changes until the end of the transaction. */
    Optional<Officer> hold(String officer);

    /** Sets an officer's status. */
    long change(String officer, Officer.Status status);
}
