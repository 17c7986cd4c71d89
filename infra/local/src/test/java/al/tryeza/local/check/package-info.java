/** The checker says what was planted: a lost event, a doubled effect, a gap, a swapped order, a name. */
@NullMarked
package al.tryeza.local.check;

import org.jspecify.annotations.NullMarked;
