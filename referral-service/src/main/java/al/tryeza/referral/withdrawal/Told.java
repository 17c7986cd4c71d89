package al.tryeza.referral.withdrawal;

import java.util.Set;

/**
 * Who is to know.
 *
 * @param officers ids of officers
 * @param recused institutions and tables for which the case does not exist
 */
public record Told(Set<String> officers, Set<String> recused) {

    public Told {
        officers = Set.copyOf(officers);
        recused = Set.copyOf(recused);
    }
}
