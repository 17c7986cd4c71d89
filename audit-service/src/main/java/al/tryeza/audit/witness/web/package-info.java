/** The door of C2SP {@code tlog-witness}. */
@NullMarked
package al.tryeza.audit.witness.web;

import org.jspecify.annotations.NullMarked;
