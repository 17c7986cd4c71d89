/** The consent ledger: what the person decided, for which recipient, purpose and class of data; and what of it was withdrawn. */
@NullMarked
package al.tryeza.referral.consent;

import org.jspecify.annotations.NullMarked;
