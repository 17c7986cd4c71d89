package al.tryeza.audit.leave;

import java.time.Instant;
import java.util.List;

/**
 * Leave that one officer has to see classes of data of one case, for one purpose and a while.
 *
 * @param index of the entry it was derived from
 * @param id of the grant or of the broken glass
 * @param officer who has it
 * @param why basis of a grant, reason of a broken glass, as a code
 * @param from when it begins, included
 * @param until when it ends, excluded, unless something ends it before
 */
public record Leave(
        long index,
        String id,
        Kind kind,
        String officer,
        String institution,
        List<String> categories,
        String purpose,
        String why,
        Instant from,
        Instant until) {

    /** How it came about. */
    public enum Kind {
        /** Somebody who leads the case gave it. */
        GRANT,
        /** The officer took it in an emergency. */
        GLASS
    }
}
