/** Tests of the whole service on real servers. */
@NullMarked
package al.tryeza.audit;

import org.jspecify.annotations.NullMarked;
