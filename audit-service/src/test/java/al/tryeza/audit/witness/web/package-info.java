/** Tests of the witness. */
@NullMarked
package al.tryeza.audit.witness.web;

import org.jspecify.annotations.NullMarked;
