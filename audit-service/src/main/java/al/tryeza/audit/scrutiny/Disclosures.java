package al.tryeza.audit.scrutiny;

import java.time.Instant;
import java.util.List;

/** What officers were shown, to be looked at once. */
public interface Disclosures {

    /**
     * The next ones, within the caller's transaction; once it is committed nobody gets them again.
     *
     * @param receivedBefore what came later may still be missing the word it rests on
     */
    Looked next(Instant receivedBefore);

    /**
     * What was handed out.
     *
     * @param more whether there may be more to look at now
     */
    record Looked(List<Disclosure> disclosures, boolean more) {}
}
