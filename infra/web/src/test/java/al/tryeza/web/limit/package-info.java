/** Tests of paces and of those who come faster. */
@NullMarked
package al.tryeza.web.limit;

import org.jspecify.annotations.NullMarked;
