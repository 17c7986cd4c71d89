/** Looks, at every turn of the clock, for what nobody sends. */
@NullMarked
package al.tryeza.audit.alarms.clock;

import org.jspecify.annotations.NullMarked;
