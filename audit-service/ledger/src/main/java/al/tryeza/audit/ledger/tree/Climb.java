package al.tryeza.audit.ledger.tree;

/** The way from a node to the root, as RFC 9162 walks it: at each step a sibling stands to the left or to the right. */
final class Climb {

    private long position;
    private long last;

    /** @param last position of the last node on the same level */
    Climb(long position, long last) {
        this.position = position;
        this.last = last;
    }

    boolean siblingIsLeft() {
        return (position & 1) == 1 || position == last;
    }

    /** Goes up past this sibling. A node without a right neighbour is the same node above, until it is a right child. */
    void step() {
        int up = siblingIsLeft() ? Long.numberOfTrailingZeros(position) + 1 : 1;
        position = shifted(position, up);
        last = shifted(last, up);
    }

    private static long shifted(long number, int bits) {
        return bits >= Long.SIZE ? 0 : number >>> bits;
    }
}
