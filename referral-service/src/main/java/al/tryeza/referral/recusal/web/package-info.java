/** The door by which somebody is kept out of a case. */
@NullMarked
package al.tryeza.referral.recusal.web;

import org.jspecify.annotations.NullMarked;
