package al.tryeza.referral.glass.web;

import al.tryeza.referral.glass.GlassRefusal;
import al.tryeza.web.Problem;
import org.springframework.http.HttpStatus;

/** What a refusal is answered with. */
final class GlassProblems {

    static final Problem ERASED =
            Problem.conflict("erased", "The person's data was erased. There is nothing left to see.");

    private GlassProblems() {}

    static Problem of(GlassRefusal why) {
        return switch (why) {
            case MAY_NOT_BREAK -> forbidden("may_not_break_glass", "Officers of your kind do not break the glass.");
            case SUSPENDED ->
                forbidden("glass_suspended", "You have lost the right to break the glass. Ask the national desk.");
            case NOT_WITHIN_RULES ->
                forbidden(
                        "not_within_rules",
                        "Not even in an emergency may you see all of this for this purpose. Ask for less, or accept the"
                                + " table's rules of conduct first.");
            case ALREADY_BROKEN ->
                Problem.conflict("already_broken", "You broke the glass for this, and can see it now.");
            case MAY_NOT_REVIEW ->
                forbidden("may_not_review", "It is judged by the secretary or a member of the case's table.");
            case OWN_INSTITUTION -> forbidden("own_institution", "It is judged by somebody of another institution.");
            case ALREADY_REVIEWED -> Problem.conflict("already_reviewed", "It was judged before.");
        };
    }

    private static Problem forbidden(String code, String detail) {
        return Problem.of(HttpStatus.FORBIDDEN, code, detail);
    }
}
