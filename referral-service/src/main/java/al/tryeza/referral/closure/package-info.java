/**
 * Closure: the table's work on a case is over, and what anybody was allowed to see of the person ends with it; or it begins
 * again.
 */
@NullMarked
package al.tryeza.referral.closure;

import org.jspecify.annotations.NullMarked;
