/** Tests of what is looked at again from outside. */
@NullMarked
package al.tryeza.audit.scrutiny;

import org.jspecify.annotations.NullMarked;
