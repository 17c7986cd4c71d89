/** The public half of the vault: the keys to which anybody may seal. */
@NullMarked
package al.tryeza.referral.disclosure.web;

import org.jspecify.annotations.NullMarked;
