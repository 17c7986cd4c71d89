package al.tryeza.audit.ledger.tree;

import java.util.Locale;

/** Why a proof proves nothing. */
public enum ProofFault {
    /** The index is not below the size of the tree. */
    INDEX_BEYOND_SIZE,
    /** A proof from or within a tree without leaves says nothing. */
    SIZE_ZERO,
    /** The older tree is larger than the newer one. */
    SIZES_REVERSED,
    /** Index and size, or the two sizes, determine how many hashes a proof has; this one has more or fewer. */
    WRONG_PROOF_LENGTH,
    /** What the hashes give is not the root of the older tree. */
    OLD_ROOT_MISMATCH,
    /** What the hashes give is not the root of the tree. */
    ROOT_MISMATCH;

    /** The code as it is printed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
