/** The fault drill: kills everything at random from a seed while both doors are under load, and has it checked afterwards. */
@NullMarked
package al.tryeza.local.drill;

import org.jspecify.annotations.NullMarked;
