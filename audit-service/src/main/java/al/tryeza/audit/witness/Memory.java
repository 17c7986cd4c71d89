package al.tryeza.audit.witness;

import java.time.Instant;
import java.util.Optional;

/** What a witness has cosigned, one checkpoint a log, and the contradictions it has met. */
public interface Memory {

    /** What was cosigned last of a log. */
    Optional<Cosigned> last(String origin);

    /**
     * Puts a checkpoint in the place of the one that it was judged against, unless that is no longer the last. Once this
     * returned true it is kept, whatever happens to the machine.
     *
     * @param next its version is one above that of the last, 1 where there was none
     * @return whether it is kept
     */
    boolean replace(Cosigned next);

    /**
     * Keeps a checkpoint that is signed by a log and says otherwise than one that was cosigned before. The same one is kept
     * once.
     *
     * @param request as it came
     */
    void contradicted(Contradiction contradiction, byte[] request, Instant now);
}
