/** Every record that reached us, as received, numbered from 0 without a gap: the bytes the log will commit to. */
@NullMarked
package al.tryeza.audit.entries;

import org.jspecify.annotations.NullMarked;
