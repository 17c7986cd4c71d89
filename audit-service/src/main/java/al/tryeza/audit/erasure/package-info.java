/** A case was erased: its key is destroyed, and the log says so. */
@NullMarked
package al.tryeza.audit.erasure;

import org.jspecify.annotations.NullMarked;
