package al.tryeza.referral.casework;

import java.util.HashSet;
import java.util.Set;

/**
 * For whom a case does not exist. An officer and an institution may have the same id, so they are kept apart.
 *
 * @param officers officers by themselves, whatever their institution
 * @param named institutions and tables, as they were named
 * @param seated institutions that sit at a recused table
 */
public record Recused(Set<String> officers, Set<String> named, Set<String> seated) {

    public Recused {
        officers = Set.copyOf(officers);
        named = Set.copyOf(named);
        seated = Set.copyOf(seated);
    }

    /** Institutions for which it does not exist, for whatever reason. */
    public Set<String> institutions() {
        var all = new HashSet<>(named);
        all.addAll(seated);
        return Set.copyOf(all);
    }

    /** Whether the case does not exist for this officer of this institution. */
    public boolean keepsOut(String officer, String institution) {
        return officers.contains(officer) || named.contains(institution) || seated.contains(institution);
    }
}
