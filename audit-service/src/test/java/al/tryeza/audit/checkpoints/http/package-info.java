/** What a witness may answer. */
@NullMarked
package al.tryeza.audit.checkpoints.http;

import org.jspecify.annotations.NullMarked;
