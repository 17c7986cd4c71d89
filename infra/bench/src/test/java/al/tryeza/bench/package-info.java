/** The harness' own logic; what it measures is run by hand. */
@NullMarked
package al.tryeza.bench;

import org.jspecify.annotations.NullMarked;
