package al.tryeza.referral.directory;

/** Puts entries into the directory and publishes each that is new or changed. Called within a transaction. */
public final class Registration {

    private final DirectoryStore store;
    private final DirectoryPublisher publisher;

    public Registration(DirectoryStore store, DirectoryPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /** Registers all entries; institutions first, for tables and officers belong to them. */
    public void register(
            Iterable<Institution> institutions, Iterable<WorkingTable> tables, Iterable<Officer> officers) {
        store.lock();
        institutions.forEach(this::register);
        tables.forEach(this::register);
        officers.forEach(this::register);
    }

    private void register(Institution institution) {
        long version = store.put(institution);
        if (version > 0) {
            publisher.published(institution, version);
        }
    }

    private void register(WorkingTable table) {
        long version = store.put(table);
        if (version > 0) {
            publisher.published(table, version);
        }
    }

    private void register(Officer officer) {
        long version = store.put(officer);
        if (version > 0) {
            publisher.published(officer, version, Registrar.PLATFORM);
        }
    }
}
