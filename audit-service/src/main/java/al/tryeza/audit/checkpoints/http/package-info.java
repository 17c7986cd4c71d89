/** Asking witnesses over HTTP. */
@NullMarked
package al.tryeza.audit.checkpoints.http;

import org.jspecify.annotations.NullMarked;
