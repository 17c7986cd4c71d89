package al.tryeza.notification.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A technical working table.
 *
 * @param qark ISO 3166-2 code of its qark, or null for the national desk
 * @param seats ids of the institutions that sit at it
 */
public record Table(String id, @Nullable String qark, Set<String> seats) implements DirectoryEntry {

    public Table {
        seats = Set.copyOf(seats);
    }
}
