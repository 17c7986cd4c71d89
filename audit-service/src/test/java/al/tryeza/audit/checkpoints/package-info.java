/** Rules of signing, in plain Java. */
@NullMarked
package al.tryeza.audit.checkpoints;

import org.jspecify.annotations.NullMarked;
