/** Keys of entries, one for each case and one for each institution and month: what they seal is gone when they are destroyed. */
@NullMarked
package al.tryeza.audit.keys;

import org.jspecify.annotations.NullMarked;
