/** The operator's table of what waits, against the doors as the services describe them. */
@NullMarked
package al.tryeza.local.deadletters;

import org.jspecify.annotations.NullMarked;
