/** The case: all that the tables do about one person, in codes. Nothing here can say who the person is. */
@NullMarked
package al.tryeza.referral.casework;

import org.jspecify.annotations.NullMarked;
