package al.tryeza.audit.ledger.tree;

import java.util.List;
import java.util.Optional;

/**
 * That a leaf stands at an index of a tree (RFC 6962, section 2.1.1).
 *
 * @param index of the leaf, from 0, unsigned
 * @param size of the tree, unsigned
 * @param path hashes from the leaf's sibling up to the child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** How many hashes a proof has; the index has to be below the size. */
    static int length(long index, long size) {
        int inner = innerLength(index, size);
        return inner + (inner == Long.SIZE ? 0 : Long.bitCount(index >>> inner));
    }

    /** On how many levels, counted from the leaf, the path to the root may turn both ways. */
    static int innerLength(long index, long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
    }

    /** Checks as RFC 9162, section 2.1.3.2, does; empty where the leaf is in the tree with this root. */
    public Optional<ProofFault> check(Hash leaf, Hash root) {
        if (size == 0) {
            return Optional.of(ProofFault.SIZE_ZERO);
        }
        if (Long.compareUnsigned(index, size) >= 0) {
            return Optional.of(ProofFault.INDEX_BEYOND_SIZE);
        }
        if (path.size() != length(index, size)) {
            return Optional.of(ProofFault.WRONG_PROOF_LENGTH);
        }
        return rootOver(leaf).equals(root) ? Optional.empty() : Optional.of(ProofFault.ROOT_MISMATCH);
    }

    private Hash rootOver(Hash leaf) {
        var hasher = new TreeHasher();
        var climb = new Climb(index, size - 1);
        Hash hash = leaf;
        for (Hash sibling : path) {
            hash = climb.siblingIsLeft() ? hasher.node(sibling, hash) : hasher.node(hash, sibling);
            climb.step();
        }
        return hash;
    }
}
