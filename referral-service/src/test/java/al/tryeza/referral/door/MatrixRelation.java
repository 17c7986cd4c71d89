package al.tryeza.referral.door;

import java.util.Arrays;
import java.util.List;

/** What everybody of the matrix has to do with one case. */
enum MatrixRelation {
    NEVER_WAS("", "", ""),
    STRANGER("AL-02", "", ""),
    AT_THE_TABLE("AL-03", "", ""),
    TAKES_PART("AL-02", "takes-part", ""),
    AT_THE_DESK("ONAC", "", "granted"),
    ASKED_OF_A_WITHDRAWAL("AL-02", "asked", ""),
    GRANTED("AL-03", "takes-part", "granted"),
    GRANTED_ONE_CLASS("AL-03", "takes-part", "granted-one-class"),
    GRANTED_TO_A_COLLEAGUE("AL-03", "takes-part", "granted-to-a-colleague"),
    GRANT_RUN_OUT("AL-03", "takes-part", "granted-run-out"),
    GRANT_NOT_BEGUN("AL-03", "takes-part", "granted-not-begun"),
    GRANT_ENDED("AL-03", "takes-part", "granted-ended"),
    GRANTED_AND_A_STRANGER("AL-02", "", "granted"),
    GRANTED_UNDER_RULES_NOT_ACCEPTED("AL-04", "takes-part", "granted"),
    GRANTED_ON_CONSENT_OF_AN_ADULT("AL-03", "takes-part", "granted-on-consent"),
    GRANTED_BY_DUTY_ON_AN_ADULT("AL-03", "takes-part", "granted-by-duty"),
    GRANTED_ON_BEST_INTEREST_OF_AN_ADULT("AL-03", "takes-part", "granted-best-interest-adult"),
    GLASS_BROKEN("AL-03", "takes-part", "glass"),
    CLOSED("AL-03", "takes-part closed", "granted"),
    CLOSED_WITH_THE_GLASS_BROKEN("AL-03", "takes-part closed", "glass"),
    GLASS_RUN_OUT("AL-03", "takes-part", "glass-run-out"),
    RIGHT_TO_BREAK_GLASS_LOST("AL-03", "takes-part", "glass-lost"),
    RECUSED_THEMSELVES("AL-03", "takes-part recused-officer", "granted"),
    RECUSED_INSTITUTION("AL-03", "takes-part recused-institution", "granted"),
    RECUSED_TABLE("AL-02", "takes-part recused-table", "granted");

    /** In which only the leave that somebody has makes a difference; tried where somebody is seen. */
    private static final List<MatrixRelation> OF_LEAVE = List.of(
            GRANTED_ONE_CLASS,
            GRANTED_TO_A_COLLEAGUE,
            GRANT_RUN_OUT,
            GRANT_NOT_BEGUN,
            GRANT_ENDED,
            GRANTED_UNDER_RULES_NOT_ACCEPTED,
            GRANTED_ON_CONSENT_OF_AN_ADULT,
            GRANTED_BY_DUTY_ON_AN_ADULT,
            GRANTED_ON_BEST_INTEREST_OF_AN_ADULT,
            CLOSED_WITH_THE_GLASS_BROKEN,
            GLASS_RUN_OUT,
            RIGHT_TO_BREAK_GLASS_LOST);

    /** Table that has the case. */
    final String table;

    private final String part;

    /** What leave each of them has. */
    final String leave;

    MatrixRelation(String table, String part, String leave) {
        this.table = table;
        this.part = part;
        this.leave = leave;
    }

    /** Those that every door is tried in. */
    static List<MatrixRelation> general() {
        return Arrays.stream(values()).filter(each -> !OF_LEAVE.contains(each)).toList();
    }

    /** Whether anything is asked for that might be shown for one purpose and not for another. */
    boolean dependsOnPurpose() {
        return List.of(
                        GRANTED,
                        GRANTED_ONE_CLASS,
                        GRANTED_ON_CONSENT_OF_AN_ADULT,
                        GRANTED_BY_DUTY_ON_AN_ADULT,
                        GLASS_BROKEN,
                        CLOSED)
                .contains(this);
    }

    boolean is(String word) {
        return List.of(part.split(" ", -1)).contains(word);
    }

    boolean adult() {
        return name().contains("ADULT") || this == ASKED_OF_A_WITHDRAWAL;
    }
}
