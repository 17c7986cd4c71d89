/** Tests of the witness. */
@NullMarked
package al.tryeza.audit.witness;

import org.jspecify.annotations.NullMarked;
