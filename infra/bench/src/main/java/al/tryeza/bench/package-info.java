/** The pipeline benchmark: from a referral posted to its last inbox and the audit store, beside a bare chain of the same hops. */
@NullMarked
package al.tryeza.bench;

import org.jspecify.annotations.NullMarked;
