package al.tryeza.audit.recovery;

import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.log.LogReading;
import java.util.List;

/** The log's tables, while nobody else appends. */
public interface LogTables extends LogReading {

    /** Does all of the work, or none of it. Nobody else appends meanwhile. */
    <X extends Exception> void alone(Work<X> work) throws X;

    /** The work. */
    @FunctionalInterface
    interface Work<X extends Exception> {
        void run() throws X;
    }

    /** Appends entries of which nothing but these public bytes is known. */
    void appendLost(List<Leaf> leaves);

    /** Appends the last word of the log before this one; it is public, and its entry is not sealed. */
    void appendPredecessor(Leaf leaf, SignedNote last);

    /** Publishes a checkpoint that was published before. */
    void publish(SignedNote note, long size);
}
