/**
 * The signer of checkpoints. It remembers by itself what it signed last, apart from the log's database, and signs only what
 * grew out of that: so a database that was rewritten or restored gets no signature.
 */
@NullMarked
package al.tryeza.audit.ledger.signing;

import org.jspecify.annotations.NullMarked;
