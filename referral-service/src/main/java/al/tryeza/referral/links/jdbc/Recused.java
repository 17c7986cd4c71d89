package al.tryeza.referral.links.jdbc;

/** The condition in SQL that one of the cases of two vaults does not exist for an officer. */
final class Recused {

    private Recused() {}

    /**
     * The condition.
     *
     * @param officer expression of the officer's id
     * @param bodies query of the ids of the officer's institution and of its tables
     * @param vaults expressions of the two vaults
     */
    static String condition(String officer, String bodies, String vaults) {
        return """
                EXISTS (SELECT FROM vault.case_vault known
                         WHERE known.vault_id IN (%s)
                           AND (EXISTS (SELECT FROM casework.recusal x
                                         WHERE x.case_ref = known.case_ref AND x.recused IN (%s))
                                OR EXISTS (SELECT FROM casework.recused_officer y
                                            WHERE y.case_ref = known.case_ref AND y.officer = %s)))
                """.formatted(vaults, bodies, officer);
    }
}
