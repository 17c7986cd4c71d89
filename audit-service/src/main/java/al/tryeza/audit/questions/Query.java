package al.tryeza.audit.questions;

import al.tryeza.web.CurrentOfficer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put on record.
 *
 * @param officer who asks
 * @param role in which they ask
 * @param caseRef the case that the question names, or null
 * @param filters by what it is narrowed, in the order of their names; never the case
 */
public record Query(
        Asked asked,
        CurrentOfficer officer,
        String role,
        @Nullable String caseRef,
        Map<String, String> filters) {

    /** Without a text form, so that a case's reference reaches no log line. */
    @Override
    public String toString() {
        return "a query";
    }
}
