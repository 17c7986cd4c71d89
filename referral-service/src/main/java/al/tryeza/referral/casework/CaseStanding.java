package al.tryeza.referral.casework;

import java.util.Set;

/**
 * How a case stands, as far as it decides who may know what of it.
 *
 * @param table the table that has the case
 * @param recused institutions and tables for which it does not exist
 * @param recusedOfficers for whom alone it does not exist
 */
public record CaseStanding(
        CaseRef ref, String table, boolean child, boolean closed, Set<String> recused, Set<String> recusedOfficers) {

    public CaseStanding {
        recused = Set.copyOf(recused);
        recusedOfficers = Set.copyOf(recusedOfficers);
    }
}
