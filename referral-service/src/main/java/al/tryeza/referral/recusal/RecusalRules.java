package al.tryeza.referral.recusal;

import al.tryeza.referral.directory.WorkingTable;
import java.util.Optional;
import java.util.Set;

/** Who may be kept out of a case, and at whose word; no store, no clock. */
public final class RecusalRules {

    private RecusalRules() {}

    /**
     * The case, as far as these rules need to know it.
     *
     * @param table that has it
     * @param before whether the party is recused already
     * @param desk officers of the national desk for whom the case exists
     * @param deskInstitutions institutions that sit at the national desk
     */
    public record Standing(String table, boolean before, Set<String> desk, Set<String> deskInstitutions) {

        public Standing {
            desk = Set.copyOf(desk);
            deskInstitutions = Set.copyOf(deskInstitutions);
        }
    }

    /**
     * Who says so.
     *
     * @param leads whether they do what the case's secretary does
     */
    public record Declarant(String officer, String institution, boolean leads) {

        /** Whether it is about themselves: their own conflict, or their institution's. */
        public boolean declaresOwn(Party party) {
            return switch (party.kind()) {
                case OFFICER -> party.id().equals(officer);
                case INSTITUTION -> party.id().equals(institution);
                case TABLE -> false;
            };
        }
    }

    /** Why not; empty where the party is to be recused. */
    public static Optional<RecusalRefusal> refusal(Standing standing, Party party, Declarant by) {
        if (!by.leads() && !by.declaresOwn(party)) {
            return Optional.of(RecusalRefusal.MAY_NOT_RECUSE);
        }
        if (leavesNobodyAtTheDesk(standing, party)) {
            return Optional.of(RecusalRefusal.NATIONAL_DESK);
        }
        if (party.kind() == Party.Kind.TABLE && party.id().equals(standing.table())) {
            return Optional.of(RecusalRefusal.TABLE_HAS_CASE);
        }
        return standing.before() ? Optional.of(RecusalRefusal.ALREADY_RECUSED) : Optional.empty();
    }

    private static boolean leavesNobodyAtTheDesk(Standing standing, Party party) {
        return switch (party.kind()) {
            case TABLE -> party.id().equals(WorkingTable.NATIONAL_DESK);
            case INSTITUTION -> standing.deskInstitutions().contains(party.id());
            case OFFICER -> standing.desk().equals(Set.of(party.id()));
        };
    }

    /**
     * Whether the national desk has to stand in, because nobody is left who does what a secretary does.
     *
     * @param secretaries of the table that has the case, for whom it still exists
     */
    public static boolean deskStandsIn(String table, Set<String> secretaries) {
        return secretaries.isEmpty() && !table.equals(WorkingTable.NATIONAL_DESK);
    }
}
