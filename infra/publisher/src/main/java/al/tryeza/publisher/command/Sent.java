package al.tryeza.publisher.command;

import al.tryeza.publisher.Receipt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that was sent, or is about to be.
 *
 * @param line number
 * @param id the publisher's id
 * @param digest keyed, of the line as it was then
 * @param receipt the answer, where there is one
 */
record Sent(int line, UUID id, String digest, @Nullable Receipt receipt) {

    Sent answered(Receipt answer) {
        return new Sent(line, id, digest, answer);
    }
}
