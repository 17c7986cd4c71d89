package al.tryeza.audit.checkpoints;

import al.tryeza.audit.checkpoints.Asking.Request;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One turn of the signer: looks whether the log has grown, signs it, has it cosigned, and publishes it. For one thread. */
public final class Signing {

    /** How many turns without anything new pass between two looks at whether the log is still what was signed. */
    private static final int IDLE_TURNS = 20;

    private final CheckpointSigner signer;
    private final LogReading log;
    private final PublishedCheckpoints published;
    private final Witnesses witnesses;
    private final List<SigningObserver> observers;
    private int idleTurns;

    /** What it takes to sign. */
    public Signing(
            CheckpointSigner signer,
            LogReading log,
            PublishedCheckpoints published,
            Witnesses witnesses,
            List<SigningObserver> observers) {
        this.signer = signer;
        this.log = log;
        this.published = published;
        this.witnesses = witnesses;
        this.observers = List.copyOf(observers);
    }

    /** Takes a turn, and tells the observers how it went. */
    public void turn(Instant now) {
        Optional<LogTrouble> trouble = trouble(now);
        observers.forEach(
                observer -> trouble.ifPresentOrElse(found -> observer.refused(found, now), () -> observer.well(now)));
    }

    private Optional<LogTrouble> trouble(Instant now) {
        try {
            return sign(now);
        } catch (NotSigned refused) {
            return Optional.of(LogTrouble.of(refused.refusal()));
        } catch (TileMissing | Unbelievable | SpoiltCheckpoint changed) {
            return Optional.of(LogTrouble.REWRITTEN);
        } catch (UncheckedIOException unwritable) {
            return Optional.of(LogTrouble.MEMORY_UNWRITABLE);
        }
    }

    private Optional<LogTrouble> sign(Instant now) throws NotSigned, Unbelievable {
        Checkpoint last = signer.last();
        long size = log.size();
        Optional<SignedNote> newest = published.published();
        Optional<Checkpoint> shown = newest.isEmpty() ? Optional.empty() : Optional.of(signer.signedHere(newest.get()));
        if (shown.isPresent() && Long.compareUnsigned(shown.get().size(), last.size()) > 0) {
            return Optional.of(LogTrouble.MEMORY_OLD);
        }
        if (shown.isPresent() && size == last.size() && shown.get().size() == size) {
            if (idleTurns++ % IDLE_TURNS == 0
                    && !new TiledTree(size, log.tiles()).root().equals(last.root())) {
                return Optional.of(LogTrouble.REWRITTEN);
            }
            witnesses.remind(new Request(newest.orElseThrow(), shown.get(), log.tiles()), now);
        } else if (size != last.size() || witnesses.worthAsking()) {
            publish(last, size, now);
        }
        return Optional.empty();
    }

    private void publish(Checkpoint last, long size, Instant now) throws NotSigned {
        var tree = new TiledTree(size, log.tiles());
        var checkpoint = new Checkpoint(signer.origin(), size, tree.root());
        SignedNote note = signer.sign(checkpoint, pathFrom(last, tree, size), now);
        Optional<SignedNote> cosigned = witnesses.cosign(new Request(note, checkpoint, log.tiles()), now);
        cosigned.ifPresent(enough -> published.publish(enough, size, now));
    }

    private static List<Hash> pathFrom(Checkpoint last, TiledTree tree, long size) {
        return last.size() == 0 || Long.compareUnsigned(last.size(), size) > 0
                ? List.of()
                : tree.consistencyFrom(last.size()).path();
    }
}
