/**
 * The Merkle tree of RFC 6962 over SHA-256: hashes, proofs and the tiles of C2SP {@code tlog-tiles}. Indices and sizes
 * are unsigned 64-bit numbers in a {@code long}.
 */
@NullMarked
package al.tryeza.audit.ledger.tree;

import org.jspecify.annotations.NullMarked;
