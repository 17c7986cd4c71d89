/** Leave to see something of a case: grants and broken glasses, when they began and ended, and what was said of them. */
@NullMarked
package al.tryeza.audit.leave;

import org.jspecify.annotations.NullMarked;
