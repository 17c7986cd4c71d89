package al.tryeza.audit.ledger.signing;

import java.util.Optional;

/** What a signer signed last. A write that returned is kept whatever happens to the machine. */
public interface SigningMemory {

    /** The last checkpoint with its signature; empty where there is none. */
    Optional<byte[]> read();

    /** Keeps a checkpoint in the place of the last. */
    void write(byte[] note);

    /** What is done while nobody else does anything with the memory. */
    @FunctionalInterface
    interface Work<R, X extends Exception> {
        R run() throws X;
    }

    /** Does something alone, of all signers that share the memory, in whatever process; who is killed lets go. */
    <R, X extends Exception> R alone(Work<R, X> work) throws X;
}
