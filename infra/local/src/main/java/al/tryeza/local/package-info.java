/** The one-command stack: what more than one part of it needs to know. */
@NullMarked
package al.tryeza.local;

import org.jspecify.annotations.NullMarked;
