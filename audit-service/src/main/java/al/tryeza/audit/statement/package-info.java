/** The access statement: what the person of a case is told of who saw which data, when and why. */
@NullMarked
package al.tryeza.audit.statement;

import org.jspecify.annotations.NullMarked;
