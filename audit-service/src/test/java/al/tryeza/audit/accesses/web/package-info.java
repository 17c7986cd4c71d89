/** Tests of the door to accesses. */
@NullMarked
package al.tryeza.audit.accesses.web;

import org.jspecify.annotations.NullMarked;
