package al.tryeza.messaging.inbox;

import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What could be made of a record, before anything is done about it. */
sealed interface Reading {

    /** Its version within its key, where it tells one. */
    @Nullable
    Long version();

    /** An event that a handler waits for. */
    record Event(UUID id, @Nullable Long version, SpecificRecord event) implements Reading {}

    /** A record of a type that no handler waits for; what it holds was not looked at. */
    record NotOurs(@Nullable Long version) implements Reading {}

    /** A record that is no event, whatever its headers say; the code says why. */
    record Unreadable(@Nullable Long version, String code) implements Reading {}
}
