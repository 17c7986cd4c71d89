package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import java.time.Instant;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Checkpoints in memory. */
final class FakeCheckpoints implements PublishedCheckpoints {

    final NavigableMap<Long, SignedNote> notes = new ConcurrentSkipListMap<>();

    @Override
    public void publish(SignedNote note, long size, Instant now) {
        if (notes.isEmpty() || notes.lastKey() < size) {
            notes.put(size, note);
        }
    }

    @Override
    public Optional<SignedNote> published() {
        return Optional.ofNullable(notes.lastEntry()).map(Entry::getValue);
    }

    @Override
    public Optional<SignedNote> covering(long index) {
        return Optional.ofNullable(notes.higherEntry(index)).map(Entry::getValue);
    }

    Checkpoint last() {
        try {
            return Checkpoint.parse(published().orElseThrow().text());
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
