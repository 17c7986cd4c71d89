/** Hears that a case was erased, and says that its key was destroyed. */
@NullMarked
package al.tryeza.audit.erasure.kafka;

import org.jspecify.annotations.NullMarked;
