/** What a witness is asked, and what it answers (C2SP {@code tlog-witness}); without network and storage. */
@NullMarked
package al.tryeza.audit.ledger.witness;

import org.jspecify.annotations.NullMarked;
