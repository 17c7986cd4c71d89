/** How fast one officer and one institution may come: generous where help is asked for, slow where somebody guesses. */
@NullMarked
package al.tryeza.web.limit;

import org.jspecify.annotations.NullMarked;
