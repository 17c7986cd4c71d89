package al.tryeza.referral.door;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who may know of what, and see whom: written from the rules of the house, without a line of the code that is tried. Codes
 * are words here, so that a mistake in a list of the service is not made twice.
 */
final class MatrixOracle {

    static final Set<String> CLASSES =
            Set.of("IDENTITY", "CONTACT", "WHEREABOUTS", "FAMILY", "HEALTH", "LEGAL", "NARRATIVE");
    static final Set<String> PURPOSES = Set.of("CASE_MANAGEMENT", "SERVICE_PROVISION", "CRIMINAL_INVESTIGATION");

    /** The one table whose rules of conduct they have accepted. */
    private static final String ACCEPTED = "AL-03";

    private MatrixOracle() {}

    /** A case exists for who sits at its table, took part in it, or has it on their desk; never for who is recused. */
    static boolean knows(MatrixPerson who, MatrixRelation of) {
        if (of == MatrixRelation.NEVER_WAS
                || of.is("recused-officer")
                || of.is("recused-institution")
                || (of.is("recused-table") && who.seated())) {
            return false;
        }
        if (who.is("responsible-authority")) {
            return true;
        }
        if (who.is("national-desk")) {
            return of == MatrixRelation.AT_THE_DESK;
        }
        return who.member() && (of.is("takes-part") || (of.table.equals("AL-03") && who.seated()));
    }

    /** The secretary of the table that has it; for what lies at the national desk, the desk. */
    static boolean leads(MatrixPerson who, MatrixRelation of) {
        return knows(who, of)
                && ((who.is("secretary") && of.table.equals("AL-03"))
                        || (who.is("national-desk") && of == MatrixRelation.AT_THE_DESK));
    }

    static boolean ofTheTable(MatrixPerson who, MatrixRelation of) {
        return leads(who, of) || (knows(who, of) && who.seated() && of.table.equals("AL-03") && who.member());
    }

    /** Who may judge a glass that was broken for help, and is shown free text for help; an NGO only where a referral names it. */
    static boolean readsReason(MatrixPerson who, MatrixRelation of) {
        return ofTheTable(who, of)
                && ACCEPTED.equals(of.table)
                && !who.kind().equals("ngo")
                && !(who.is("committee") || who.is("auditor") || who.is("national-desk") || who.is("operator"))
                && withinRules(who.kind(), "SERVICE_PROVISION", of.adult()).contains("NARRATIVE");
    }

    static boolean mayAgreeToErase(MatrixPerson who, MatrixRelation of) {
        return leads(who, of) || (knows(who, of) && who.is("responsible-authority"));
    }

    /** Police against trafficking, shelters, social services, child protection units, public health. */
    static boolean mayBreakGlass(MatrixPerson who) {
        return who.is("table-member")
                && Set.of("police", "shelter", "social", "cpu", "health").contains(who.kind());
    }

    /** From any body that helps; committees, desks and auditors refer nobody. */
    static boolean mayRefer(MatrixPerson who) {
        return who.member()
                && !Set.of("committee", "responsible", "onac", "audit", "tryeza")
                        .contains(who.kind());
    }

    static boolean worksAt(String table, MatrixPerson who) {
        return who.is("responsible-authority")
                || (who.member() && (table.equals("AL-02") || table.equals("AL-03")) && !who.machine());
    }

    /** What somebody is shown of a case that exists for them: what their leave and the rules of conduct both give. */
    static Set<String> seen(MatrixPerson who, MatrixRelation of, String purpose) {
        boolean seesNobody = who.is("committee") || who.is("auditor") || who.is("national-desk") || who.is("operator");
        if (seesNobody || of.is("closed") || !knows(who, of) || !ACCEPTED.equals(of.table)) {
            return Set.of();
        }
        var seen = new TreeSet<>(withinRules(who.kind(), purpose, of.adult()));
        seen.retainAll(leave(who, of, purpose));
        return seen;
    }

    private static Set<String> leave(MatrixPerson who, MatrixRelation of, String purpose) {
        return switch (of.leave) {
            case "granted", "granted-by-duty" -> CLASSES;
            case "granted-one-class" -> purpose.equals("SERVICE_PROVISION") ? Set.of("IDENTITY") : Set.of();
            // she agreed that the table has these, for help
            case "granted-on-consent" ->
                who.seated() && !purpose.equals("CRIMINAL_INVESTIGATION") ? Set.of("IDENTITY", "CONTACT") : Set.of();
            case "glass" -> mayBreakGlass(who) ? CLASSES : Set.of();
            default -> Set.of();
        };
    }

    /** The default rules of conduct, line by line. */
    private static Set<String> withinRules(String kind, String purpose, boolean adult) {
        Set<String> allButLegal = Set.of("IDENTITY", "CONTACT", "WHEREABOUTS", "FAMILY", "HEALTH", "NARRATIVE");
        if (purpose.equals("CRIMINAL_INVESTIGATION")) {
            Set<String> ofProceedings = Set.of("IDENTITY", "CONTACT", "LEGAL", "NARRATIVE");
            Set<String> ofAChild = Set.of("IDENTITY", "CONTACT", "LEGAL", "NARRATIVE", "WHEREABOUTS");
            return Set.of("police", "prosecution").contains(kind) ? adult ? ofProceedings : ofAChild : Set.of();
        }
        return switch (kind) {
            case "shelter", "social", "cpu", "ngo" -> allButLegal;
            case "health" -> Set.of("IDENTITY", "CONTACT", "HEALTH");
            case "education", "employment" -> Set.of("IDENTITY", "CONTACT");
            case "responsible" -> purpose.equals("CASE_MANAGEMENT") ? Set.of("IDENTITY") : Set.of();
            default -> Set.of();
        };
    }
}
