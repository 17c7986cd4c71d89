/** The doors to the consent ledger. */
@NullMarked
package al.tryeza.referral.consent.web;

import org.jspecify.annotations.NullMarked;
