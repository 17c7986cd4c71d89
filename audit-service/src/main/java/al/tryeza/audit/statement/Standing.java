package al.tryeza.audit.statement;

import java.util.Set;

/**
 * What is known of an officer and a case.
 *
 * @param table that has the case
 * @param tables at which the officer's institution has a seat
 * @param recused officers, institutions and tables for which the case does not exist
 * @param manages whether the officer has leave in force to manage the case
 */
public record Standing(String table, Set<String> tables, Set<String> recused, boolean manages) {

    public Standing {
        tables = Set.copyOf(tables);
        recused = Set.copyOf(recused);
    }
}
