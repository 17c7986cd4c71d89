/** The doors by which the glass is broken, and by which others judge it. */
@NullMarked
package al.tryeza.referral.glass.web;

import org.jspecify.annotations.NullMarked;
