package al.tryeza.audit.ledger.entry;

import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The public bytes of an entry: a version, how many commitments, and these in the order of {@link Compartment}. Always as
 * many, so that a length tells nothing.
 */
public record Leaf(List<Hash> commitments) {

    /** How many commitments every leaf has: where an entry has fewer compartments, the others are of nothing. */
    public static final int COMMITMENTS = 4;

    /** Length of a leaf in bytes. */
    public static final int LENGTH = 2 + COMMITMENTS * Hash.LENGTH;

    private static final byte VERSION = 1;

    /**
     * A leaf with its commitments.
     *
     * @throws IllegalArgumentException where there are more or fewer than four
     */
    public Leaf {
        commitments = List.copyOf(commitments);
        if (commitments.size() != COMMITMENTS) {
            throw new IllegalArgumentException("a leaf has four commitments");
        }
    }

    /** Reads a leaf; empty where the bytes are none of this version. */
    public static Optional<Leaf> parse(byte[] bytes) {
        if (bytes.length != LENGTH || bytes[0] != VERSION || bytes[1] != COMMITMENTS) {
            return Optional.empty();
        }
        List<Hash> commitments = new ArrayList<>(COMMITMENTS);
        for (int place = 0; place < COMMITMENTS; place++) {
            commitments.add(Hash.of(bytes, 2 + place * Hash.LENGTH, Hash.LENGTH));
        }
        return Optional.of(new Leaf(commitments));
    }

    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        bytes[0] = VERSION;
        bytes[1] = COMMITMENTS;
        for (int place = 0; place < COMMITMENTS; place++) {
            commitments.get(place).copyTo(bytes, 2 + place * Hash.LENGTH);
        }
        return bytes;
    }

    /** The hash that stands in the tree. */
    public Hash hash(TreeHasher hasher) {
        return hasher.leaf(bytes());
    }

    /** Whether what is shown is a compartment of this entry. */
    public boolean has(Opening opening) {
        return commitments.contains(opening.commitment());
    }
}
