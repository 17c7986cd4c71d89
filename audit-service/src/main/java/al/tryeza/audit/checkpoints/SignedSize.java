package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.signing.SigningMemory;
import al.tryeza.audit.log.AppendGuard;
import al.tryeza.audit.log.LogRolledBack;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Lets nothing be appended to a database with fewer entries than were signed for: an old copy was brought back, and new entries
 * would take the place of those that can still be brought back from a mirror. Where the memory cannot be read, records are
 * appended all the same: they are evidence, and the signer says that something is wrong.
 */
public final class SignedSize implements AppendGuard {

    private final SigningMemory memory;

    /** What was signed last. */
    public SignedSize(SigningMemory memory) {
        this.memory = memory;
    }

    @Override
    public void admit(long size) {
        if (last().filter(last -> Long.compareUnsigned(size, last.size()) < 0).isPresent()) {
            throw new LogRolledBack();
        }
    }

    private Optional<Checkpoint> last() {
        try {
            Optional<byte[]> kept = memory.read();
            return kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Checkpoint.parse(SignedNote.parse(kept.get()).text()));
        } catch (Unbelievable | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
