package al.tryeza.audit.entries;

import org.jspecify.annotations.Nullable;

/** An entry already stored, as far as it takes to tell whether a record is the same one again. */
public record KnownEntry(
        long index,
        String topic,
        @Nullable Bytes key,
        @Nullable Bytes value) {

    boolean sameAs(Arrival arrival) {
        return equals(new KnownEntry(index, arrival.topic(), arrival.key(), arrival.value()));
    }
}
