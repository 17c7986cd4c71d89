package al.tryeza.referral.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What other capabilities ask of the directory. */
public interface Directory {

    Optional<Officer> officer(String id);

    Optional<Institution> institution(String id);

    /** Tables at which the institution sits. */
    Set<String> tablesOf(String institution);

    /** The officer with institution and tables, as they are at one moment; empty where there is no such officer. */
    Optional<Seated> seated(String officer);

    /** Active officers with the role whose institution sits at the table, in the order of their ids. */
    List<Officer> seatedAt(String table, String role);

    /** Active officers with the role, wherever they sit, in the order of their ids. */
    List<Officer> withRole(String role);

    /** Whether the id is that of an institution or a table. */
    boolean knows(String institutionOrTable);
}
