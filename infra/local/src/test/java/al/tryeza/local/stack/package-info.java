/** The supervisor, with parts that are small real processes. */
@NullMarked
package al.tryeza.local.stack;

import org.jspecify.annotations.NullMarked;
