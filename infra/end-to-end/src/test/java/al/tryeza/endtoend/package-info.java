/** The whole platform under faults, seen through its public doors. */
@NullMarked
package al.tryeza.endtoend;

import org.jspecify.annotations.NullMarked;
