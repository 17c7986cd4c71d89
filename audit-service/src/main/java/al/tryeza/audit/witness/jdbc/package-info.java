/** What the witness has seen, in a database of its own. */
@NullMarked
package al.tryeza.audit.witness.jdbc;

import org.jspecify.annotations.NullMarked;
