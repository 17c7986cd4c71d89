/** The doors to a table's rules of conduct. */
@NullMarked
package al.tryeza.referral.conduct.web;

import org.jspecify.annotations.NullMarked;
