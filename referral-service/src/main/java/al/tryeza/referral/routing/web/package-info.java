/** The routing preview, which keeps no record of what was typed. */
@NullMarked
package al.tryeza.referral.routing.web;

import org.jspecify.annotations.NullMarked;
