/** Replica of the directory's officers, by which it is decided who may audit now. */
@NullMarked
package al.tryeza.audit.officers;

import org.jspecify.annotations.NullMarked;
