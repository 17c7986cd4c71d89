/** Tests of the witness. */
@NullMarked
package al.tryeza.audit.witness.jdbc;

import org.jspecify.annotations.NullMarked;
