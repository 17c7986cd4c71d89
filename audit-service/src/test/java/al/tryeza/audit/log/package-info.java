/** Tests of the log as it is stored. */
@NullMarked
package al.tryeza.audit.log;

import org.jspecify.annotations.NullMarked;
