/** Does, at every turn of the clock, the erasures that are due. */
@NullMarked
package al.tryeza.audit.erasure.clock;

import org.jspecify.annotations.NullMarked;
