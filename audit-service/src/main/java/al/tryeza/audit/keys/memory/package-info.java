/** Keys that live as long as the process: what stands in until the key store is there. */
@NullMarked
package al.tryeza.audit.keys.memory;

import org.jspecify.annotations.NullMarked;
