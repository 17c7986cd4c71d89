package al.tryeza.referral.directory;

/** Tells the other services of an entry's new state, in the transaction that changed it. */
public interface DirectoryPublisher {

    void published(Institution institution, long version);

    void published(WorkingTable table, long version);

    void published(Officer officer, long version, Registrar by);

    /** Tells of a change to a signing key; its state is nobody else's business. */
    void changed(SigningKey key, KeyChange change, long version, Registrar by);
}
