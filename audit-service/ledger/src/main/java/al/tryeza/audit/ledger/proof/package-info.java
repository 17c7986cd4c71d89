/** Proofs that verify without a network (C2SP {@code tlog-proof}). */
@NullMarked
package al.tryeza.audit.ledger.proof;

import org.jspecify.annotations.NullMarked;
