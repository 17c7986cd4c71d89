/** Oversight as a metric, a health detail and a line in the log. */
@NullMarked
package al.tryeza.referral.oversight.micrometer;

import org.jspecify.annotations.NullMarked;
