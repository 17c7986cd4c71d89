/**
 * Recusal: an officer, an institution or a table that has a conflict of interest is kept out of a case, which from then on
 * does not exist for them.
 */
@NullMarked
package al.tryeza.referral.recusal;

import org.jspecify.annotations.NullMarked;
