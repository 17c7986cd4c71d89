package al.tryeza.referral.consent;

import java.util.Set;

/**
 * An institution as a decision may mean it.
 *
 * @param tables at which it sits
 * @param caseTable the table that has the case
 */
public record Recipient(String institution, Set<String> tables, String caseTable) {

    public Recipient {
        tables = Set.copyOf(tables);
    }

    boolean sitsAtTheCasesTable() {
        return tables.contains(caseTable);
    }

    boolean isOneOf(Set<String> institutionsOrTables) {
        return institutionsOrTables.contains(institution) || tables.stream().anyMatch(institutionsOrTables::contains);
    }
}
