/**
 * Which table a referral goes to, and why: pure functions from places to a stored, replayable decision.
 *
 * <p>The way of a referral through this package:
 *
 * <ol>
 *   <li>{@link al.tryeza.referral.routing.Gazetteer} turns each place, a code or free text, into candidates: the qarks in
 *       which a place of that name lies. Raw text ends there; nothing behind it has a field for it.
 *   <li>{@link al.tryeza.referral.routing.Routing} walks the places in the order of the
 *       {@link al.tryeza.referral.routing.RuleSet}: for an adult present, residence, found at, exploited at; for a child
 *       residence first. Unsafe places are left out. Places that resolve to nothing, and places that lie in the qark of a
 *       recused table, are passed over. The first place that is left decides.
 *   <li>A name that lies in several qarks is never guessed. {@link al.tryeza.referral.routing.Settling} keeps those of its
 *       qarks that are also candidates of every other place which shares at least one with it, safe or not; exactly one
 *       left settles it. Otherwise routing stops there for a human at the national desk.
 *   <li>Nothing left to decide: the national desk too. No table is a default.
 *   <li>Once a table is chosen, the child protection unit of a child's known municipality joins, and the tables of the
 *       other qarks involved are to get a notice, unless the place there is unsafe or the table recused.
 * </ol>
 *
 * <p>The decision names every place of the referral with its outcome and qarks, and the rule set it was made under, so
 * {@link al.tryeza.referral.routing.Routing#replay} can make it again. {@link al.tryeza.referral.routing.Ages} says who is
 * a child.
 */
@NullMarked
package al.tryeza.referral.routing;

import org.jspecify.annotations.NullMarked;
