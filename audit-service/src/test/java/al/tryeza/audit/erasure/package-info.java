/** Tests of erasing in the log. */
@NullMarked
package al.tryeza.audit.erasure;

import org.jspecify.annotations.NullMarked;
