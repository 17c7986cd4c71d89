/** Libraries that keep audit records, each used as its own documentation says, to be measured beside the audit log. */
@NullMarked
package al.tryeza.bench.audit.peers;

import org.jspecify.annotations.NullMarked;
