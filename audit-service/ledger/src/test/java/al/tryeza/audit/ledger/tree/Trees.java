package al.tryeza.audit.ledger.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trees of known leaves, and the definitions of RFC 6962, section 2.1, word for word: slow, and nothing like the code. */
final class Trees {

    private static final TreeHasher HASHER = new TreeHasher();

    private Trees() {}

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            leaves.add(HASHER.leaf(Integer.toString(index).getBytes(StandardCharsets.US_ASCII)));
        }
        return leaves;
    }

    /** MTH(D[n]). */
    static Hash root(List<Hash> leaves) {
        int count = leaves.size();
        if (count == 0) {
            return TreeHasher.emptyRoot();
        }
        if (count == 1) {
            return leaves.getFirst();
        }
        int split = split(count);
        return HASHER.node(root(leaves.subList(0, split)), root(leaves.subList(split, count)));
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int index, List<Hash> leaves) {
        int count = leaves.size();
        if (count == 1) {
            return List.of();
        }
        int split = split(count);
        return index < split
                ? with(path(index, leaves.subList(0, split)), root(leaves.subList(split, count)))
                : with(path(index - split, leaves.subList(split, count)), root(leaves.subList(0, split)));
    }

    /** PROOF(m, D[n]). */
    static List<Hash> proof(int oldSize, List<Hash> leaves) {
        return subproof(oldSize, leaves, true);
    }

    private static List<Hash> subproof(int oldSize, List<Hash> leaves, boolean whole) {
        int count = leaves.size();
        if (oldSize == count) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int split = split(count);
        return oldSize <= split
                ? with(subproof(oldSize, leaves.subList(0, split), whole), root(leaves.subList(split, count)))
                : with(subproof(oldSize - split, leaves.subList(split, count), false), root(leaves.subList(0, split)));
    }

    private static int split(int count) {
        int split = 1;
        while (split * 2 < count) {
            split *= 2;
        }
        return split;
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(last);
        return more;
    }

    /** Tiles kept in memory, the widest of each place, as a store keeps them. */
    static final class Kept implements TileSource {

        private final Map<String, byte[]> tiles = new HashMap<>();

        void keep(List<Growth.Written> written) {
            written.forEach(each -> tiles.merge(
                    each.tile().whole().path(),
                    each.hashes(),
                    (known, now) -> now.length > known.length ? now : known));
        }

        @Override
        public byte[] read(Tile tile) {
            byte[] hashes = tiles.get(tile.whole().path());
            if (hashes == null) {
                throw new TileMissing(tile);
            }
            return hashes;
        }
    }
}
