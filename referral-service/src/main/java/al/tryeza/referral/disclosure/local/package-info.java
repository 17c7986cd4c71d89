/** A key service in a file, for machines that have no other. */
@NullMarked
package al.tryeza.referral.disclosure.local;

import org.jspecify.annotations.NullMarked;
