/** The signer's clock, its key and memory in files, and how it is seen to work. */
@NullMarked
package al.tryeza.audit.checkpoints.clock;

import org.jspecify.annotations.NullMarked;
