package al.tryeza.referral.directory;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Officers are suspended, come back, and leave. Called within a transaction. */
public final class OfficerStatuses {

    private final DirectoryStore store;
    private final Directory directory;
    private final DirectoryPublisher publisher;
    private final BiConsumer<String, Registrar> departure;

    /** @param departure what else happens when an officer leaves, in the same transaction */
    public OfficerStatuses(
            DirectoryStore store,
            Directory directory,
            DirectoryPublisher publisher,
            BiConsumer<String, Registrar> departure) {
        this.store = store;
        this.directory = directory;
        this.publisher = publisher;
        this.departure = departure;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It is so, now or before. */
        record Done(Officer officer) implements Result {}

        /** There is no such officer. */
        record Unknown() implements Result {}

        /** Who has left comes back as a new officer, whom somebody registers. */
        record Departed() implements Result {}
    }

    public Result change(String id, Officer.Status status, Registrar by) {
        store.lock();
        Optional<Officer> found = directory.officer(id);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        if (found.get().status() == Officer.Status.DEPARTED && status != Officer.Status.DEPARTED) {
            return new Result.Departed();
        }
        long version = store.change(id, status);
        Officer officer = directory.officer(id).orElseThrow();
        if (version > 0) {
            publisher.published(officer, version, by);
            if (status == Officer.Status.DEPARTED) {
                departure.accept(id, by);
            }
        }
        return new Result.Done(officer);
    }
}
