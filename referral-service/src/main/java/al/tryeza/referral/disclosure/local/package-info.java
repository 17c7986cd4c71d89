/** The key service as the vault uses it: each opening is counted. */
@NullMarked
package al.tryeza.referral.disclosure.local;

import org.jspecify.annotations.NullMarked;
