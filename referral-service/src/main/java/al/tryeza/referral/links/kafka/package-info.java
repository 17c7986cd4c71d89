/** What is published of possible links: that they were found, opened, judged; never between which cases. */
@NullMarked
package al.tryeza.referral.links.kafka;

import org.jspecify.annotations.NullMarked;
