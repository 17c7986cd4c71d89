/** Tests of the access statement. */
@NullMarked
package al.tryeza.audit.statement;

import org.jspecify.annotations.NullMarked;
