/** The supervisor of the local stack: starts its parts side by side, watches them, ends them in order. */
@NullMarked
package al.tryeza.local.stack;

import org.jspecify.annotations.NullMarked;
