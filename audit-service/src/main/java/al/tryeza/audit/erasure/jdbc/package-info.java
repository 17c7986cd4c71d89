/** Which keys are to be destroyed, in the log's database. */
@NullMarked
package al.tryeza.audit.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
