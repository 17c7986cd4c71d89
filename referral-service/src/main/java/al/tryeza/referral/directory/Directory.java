package al.tryeza.referral.directory;

import java.util.Optional;
import java.util.Set;

/** What other capabilities ask of the directory. */
public interface Directory {

    Optional<Officer> officer(String id);

    Optional<Institution> institution(String id);

    /** Tables at which the institution sits. */
    Set<String> tablesOf(String institution);

    /** Whether the id is that of an institution or a table. */
    boolean knows(String institutionOrTable);
}
