/**
 * Two cases that may be about one person: found behind the doors from keyed digests, shown to the Responsible Authority
 * alone, and judged by it. Cases are never joined here, and nothing here knows a name.
 */
@NullMarked
package al.tryeza.referral.links;

import org.jspecify.annotations.NullMarked;
