package al.tryeza.publisher.command;

import al.tryeza.publisher.Receipt;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What is known of the lines: under which id each was sent, and what became of it. Used by several threads. */
interface Journal extends AutoCloseable {

    /** From where on the receipts of these lines are; nothing where none was sent yet. */
    OptionalLong receiptsFrom();

    /** Before the first line: receipts will come from here on. */
    void begin(long receiptsFrom) throws IOException;

    /** The line as it was last sent. */
    Optional<Sent> sent(int line);

    /** All lines that were sent, each as it was last. */
    Collection<Sent> all();

    /** Gives the line an id; kept for certain only after {@link #force}. */
    Sent assign(int line, UUID id, String digest) throws IOException;

    /** Returns when all ids that were given will outlive a power cut. */
    void force() throws IOException;

    /** Notes an answer; nothing where it belongs to no line, or to a line that was sent anew since. */
    Optional<Sent> answer(Receipt receipt) throws IOException;

    @Override
    void close() throws IOException;
}
