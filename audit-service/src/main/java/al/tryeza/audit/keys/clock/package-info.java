/** Forgets opened keys in time. */
@NullMarked
package al.tryeza.audit.keys.clock;

import org.jspecify.annotations.NullMarked;
