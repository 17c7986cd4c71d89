package al.tryeza.audit.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a tree is an older one with leaves added behind (RFC 6962, section 2.1.2).
 *
 * @param oldSize leaves of the older tree, unsigned; no proof starts from an empty one
 * @param size leaves of the tree, unsigned
 * @param path the hashes, in the order of the RFC
 */
public record ConsistencyProof(long oldSize, long size, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** How many hashes a proof has; sizes have to be in order and above zero. */
    static int length(long oldSize, long size) {
        if (oldSize == size) {
            return 0;
        }
        int wholeLevels = Long.numberOfTrailingZeros(oldSize);
        int rest = InclusionProof.length(oldSize - 1, size) - wholeLevels;
        return oldIsPerfect(oldSize) ? rest : rest + 1;
    }

    /** Checks as RFC 9162, section 2.1.4.2, does; empty where the one tree grew out of the other. */
    public Optional<ProofFault> check(Hash oldRoot, Hash root) {
        if (oldSize == 0) {
            return Optional.of(ProofFault.SIZE_ZERO);
        }
        if (Long.compareUnsigned(oldSize, size) > 0) {
            return Optional.of(ProofFault.SIZES_REVERSED);
        }
        if (path.size() != length(oldSize, size)) {
            return Optional.of(ProofFault.WRONG_PROOF_LENGTH);
        }
        if (oldSize == size) {
            return oldRoot.equals(root) ? Optional.empty() : Optional.of(ProofFault.ROOT_MISMATCH);
        }
        List<Hash> hashes = new ArrayList<>(path.size() + 1);
        if (oldIsPerfect(oldSize)) {
            hashes.add(oldRoot);
        }
        hashes.addAll(path);
        return compare(hashes, oldRoot, root);
    }

    private Optional<ProofFault> compare(List<Hash> hashes, Hash oldRoot, Hash root) {
        var hasher = new TreeHasher();
        int whole = Long.numberOfTrailingZeros(oldSize);
        var climb = new Climb((oldSize - 1) >>> whole, (size - 1) >>> whole);
        Hash old = hashes.getFirst();
        Hash now = old;
        for (Hash sibling : hashes.subList(1, hashes.size())) {
            if (climb.siblingIsLeft()) {
                old = hasher.node(sibling, old);
                now = hasher.node(sibling, now);
            } else {
                now = hasher.node(now, sibling);
            }
            climb.step();
        }
        if (!old.equals(oldRoot)) {
            return Optional.of(ProofFault.OLD_ROOT_MISMATCH);
        }
        return now.equals(root) ? Optional.empty() : Optional.of(ProofFault.ROOT_MISMATCH);
    }

    private static boolean oldIsPerfect(long oldSize) {
        return Long.bitCount(oldSize) == 1;
    }
}
