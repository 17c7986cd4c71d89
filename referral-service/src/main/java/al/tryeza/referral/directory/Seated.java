package al.tryeza.referral.directory;

import java.util.Set;

/**
 * An officer with what their institution is and where it sits, all of one moment.
 *
 * @param tables at which the institution sits
 */
public record Seated(Officer officer, Institution institution, Set<String> tables) {

    public Seated {
        tables = Set.copyOf(tables);
    }
}
