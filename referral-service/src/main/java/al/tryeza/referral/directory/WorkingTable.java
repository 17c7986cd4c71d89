package al.tryeza.referral.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A technical working table, or the national desk.
 *
 * @param id ISO 3166-2 code of the qark, or {@link #NATIONAL_DESK}
 * @param name name in Albanian
 * @param qark the qark, or null for the national desk
 * @param seats institutions that sit at it
 */
public record WorkingTable(String id, String name, @Nullable String qark, Set<String> seats) {

    /** Id of the desk at the national coordinator's office, for cases that no rule can place. */
    public static final String NATIONAL_DESK = "ONAC";

    public WorkingTable {
        seats = Set.copyOf(seats);
    }
}
