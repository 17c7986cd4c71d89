/**
 * Policy preview: what the policies would say to each officer for whom a case exists, now or under other rules of conduct;
 * for the secretary who gives grants, and on record.
 */
@NullMarked
package al.tryeza.referral.preview;

import org.jspecify.annotations.NullMarked;
