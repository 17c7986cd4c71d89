/** The closed lists in which a referral speaks, with strict reading; none of them can hold an identity. */
@NullMarked
package al.tryeza.referral.codes;

import org.jspecify.annotations.NullMarked;
