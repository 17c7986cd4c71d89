/** The whole platform, from its scripts and public doors, with everything failing that can. */
@NullMarked
package al.tryeza.endtoend;

import org.jspecify.annotations.NullMarked;
