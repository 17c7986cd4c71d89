package al.tryeza.servers;

import al.tryeza.events.Topic;
import java.util.Set;

/**
 * An institution's own systems, as the broker knows them.
 *
 * @param institution its id, which is the name of the user
 * @param intake topics that its kind may write to
 * @param password of the user
 */
public record InstitutionClient(String institution, Set<Topic> intake, String password) {

    public InstitutionClient {
        intake = Set.copyOf(intake);
    }

    /** Where its receipts come. */
    String receipts(String suffix) {
        return Topic.RECEIPTS.of(institution) + suffix;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return institution;
    }
}
