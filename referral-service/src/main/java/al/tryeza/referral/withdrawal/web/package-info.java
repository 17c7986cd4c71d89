/** The doors to withdrawals. */
@NullMarked
package al.tryeza.referral.withdrawal.web;

import org.jspecify.annotations.NullMarked;
