package al.tryeza.referral.recusal;

import java.util.Set;

/**
 * Somebody was kept out of a case.
 *
 * @param selfDeclared whether by their own word
 * @param deskStandsIn whether the national desk does from now on what the table's secretary did
 * @param told officers who are told of it
 * @param keptOut institutions and tables for which the case does not exist from now on
 */
public record RecusalEvent(
        Party party, boolean selfDeclared, boolean deskStandsIn, Set<String> told, Set<String> keptOut) {

    public RecusalEvent {
        told = Set.copyOf(told);
        keptOut = Set.copyOf(keptOut);
    }
}
