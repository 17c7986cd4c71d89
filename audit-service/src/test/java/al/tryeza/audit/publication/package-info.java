/** Tests of what others may read of the log. */
@NullMarked
package al.tryeza.audit.publication;

import org.jspecify.annotations.NullMarked;
