/** Routing, told as what was given and what came of it; no server is started here. */
@NullMarked
package al.tryeza.referral.routing;

import org.jspecify.annotations.NullMarked;
