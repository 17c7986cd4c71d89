/** Keys for tests. */
@NullMarked
package al.tryeza.audit.keys;

import org.jspecify.annotations.NullMarked;
