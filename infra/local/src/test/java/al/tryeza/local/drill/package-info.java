/** The drill draws the same plan from the same seed, and takes what it is told. */
@NullMarked
package al.tryeza.local.drill;

import org.jspecify.annotations.NullMarked;
