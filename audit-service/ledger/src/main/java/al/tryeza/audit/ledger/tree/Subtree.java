package al.tryeza.audit.ledger.tree;

/** The leaves from start to before end, unsigned; of a tree as RFC 6962 divides it, so start is a multiple of its left part. */
record Subtree(long start, long end) {

    boolean perfect() {
        return Long.bitCount(end - start) == 1;
    }

    /** Of a perfect one: how many levels it stands above the leaves. */
    int height() {
        return Long.numberOfTrailingZeros(end - start);
    }

    /** Leaves of the left part: the largest power of two below the number of leaves. */
    private long split() {
        return Long.highestOneBit(end - start - 1);
    }

    Subtree left() {
        return new Subtree(start, start + split());
    }

    Subtree right() {
        return new Subtree(start + split(), end);
    }
}
