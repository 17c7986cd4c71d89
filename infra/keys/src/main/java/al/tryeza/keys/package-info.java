/** Keys that wrap others: those of a key service, and those that are kept wrapped where they can die. */
@NullMarked
package al.tryeza.keys;

import org.jspecify.annotations.NullMarked;
