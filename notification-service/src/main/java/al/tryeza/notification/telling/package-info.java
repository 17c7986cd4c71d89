/** Who must know of a step in a case, and seeing to it that each of them is told once. */
@NullMarked
package al.tryeza.notification.telling;

import org.jspecify.annotations.NullMarked;
