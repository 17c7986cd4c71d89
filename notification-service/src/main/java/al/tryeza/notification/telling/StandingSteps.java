package al.tryeza.notification.telling;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where each case is and what was stated in it since it is there, kept for a while so that an officer who appears in
 * the directory later is still told.
 */
public interface StandingSteps {

    /** Puts a step in the place of those of its case that it overtakes: a statement overtakes only statements. */
    void put(CaseStep step);

    /** Steps not older than this that may concern any of these tables and institutions, or the national desk. */
    List<CaseStep> concerning(Set<String> tables, Set<String> institutions, Instant since);

    /** Forgets what is older. */
    void forgetBefore(Instant moment);
}
