package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.LegalBasis;
import java.util.List;
import java.util.Set;

/** The rules once more, in another tongue and another order, to hold the policies against. */
final class NeedToKnow {

    private static final Set<String> BLIND_ROLES = Set.of("committee", "auditor", "national-desk", "operator");
    private static final Set<String> BLIND_KINDS =
            Set.of("PREFECTURE", "STATE_INFORMATIVE_SERVICE", "ONAC", "REGIONAL_COMMITTEE", "AUDIT_BODY", "PLATFORM");

    private NeedToKnow() {}

    static boolean allows(Asking asking) {
        if (asking.candidate && asking.byTask) {
            return mayJudge(asking) && mayBeShownAtAll(asking) && mayBeShownOfTheCase(asking);
        }
        if (!asking.candidate || asking.ended || !asking.holder.equals(asking.officer)) {
            return false;
        }
        if (!asking.holdersCase.equals(asking.caseRef) || !asking.given.contains(asking.category)) {
            return false;
        }
        if (asking.now.isBefore(asking.from) || !asking.now.isBefore(asking.until)) {
            return false;
        }
        return mayBeShownAtAll(asking) && mayBeShownOfTheCase(asking) && rightOf(asking);
    }

    private static boolean mayJudge(Asking asking) {
        return asking.holder.equals(asking.officer)
                && asking.holdersCase.equals(asking.caseRef)
                && asking.givenFor == asking.purpose
                && asking.category == DataClass.NARRATIVE
                && !asking.kind.equals("NGO");
    }

    private static boolean mayBeShownAtAll(Asking asking) {
        return asking.status.equals("ACTIVE")
                && !BLIND_KINDS.contains(asking.kind)
                && asking.roles.stream().noneMatch(BLIND_ROLES::contains)
                && !asking.recusedOfficers.contains(asking.officer)
                && !asking.recusedInstitutions.contains(asking.institution);
    }

    private static boolean mayBeShownOfTheCase(Asking asking) {
        if (!asking.rulesAccepted || !asking.withinRules.contains(asking.category)) {
            return false;
        }
        boolean judges = asking.candidate && asking.byTask;
        if (asking.closed && !judges && !asking.retainedFor.contains(asking.purpose)) {
            return false;
        }
        boolean proceedings = asking.purpose == Purpose.CRIMINAL_INVESTIGATION;
        return switch (asking.category) {
            case LEGAL ->
                proceedings && List.of("ANTI_TRAFFICKING_POLICE", "PROSECUTION").contains(asking.kind);
            case WHEREABOUTS -> !proceedings || asking.child || asking.consented.contains(DataClass.WHEREABOUTS);
            default -> true;
        };
    }

    private static boolean rightOf(Asking asking) {
        if (asking.byGlass) {
            return !asking.suspended;
        }
        if (asking.givenFor != asking.purpose) {
            return false;
        }
        if (asking.basis == LegalBasis.CONSENT) {
            return asking.consented.contains(asking.category);
        }
        return asking.basis != LegalBasis.BEST_INTEREST || asking.child;
    }
}
