/** Looks at every turn of the clock. */
@NullMarked
package al.tryeza.audit.scrutiny.clock;

import org.jspecify.annotations.NullMarked;
