@NullMarked
package al.tryeza.referral.access;

import org.jspecify.annotations.NullMarked;
