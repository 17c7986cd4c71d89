/** Break-glass: in an emergency an officer takes leave for an hour, everybody hears of it, and somebody else judges it. */
@NullMarked
package al.tryeza.referral.glass;

import org.jspecify.annotations.NullMarked;
