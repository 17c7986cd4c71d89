package al.tryeza.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what is stored against the definition of the tree: entries without a gap, every tile as it has to be. */
public final class StoredTree {

    private StoredTree() {}

    /** Checks all of it, and says how many entries there are. */
    public static long requireWhole(JdbcClient jdbc) {
        long size = jdbc.sql("select size from audit.head").query(Long.class).single();
        assertThat(jdbc.sql("select count(*) from audit.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(size);
        assertThat(jdbc.sql("select coalesce(max(index) + 1, 0) from audit.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(size);
        assertThat(root(jdbc, size)).isEqualTo(reckoned(leaves(jdbc)));
        assertThat(jdbc.sql("select count(*) from audit.tile").query(Long.class).single())
                .isEqualTo(tiles(size));
        return size;
    }

    /** The root that the tiles give. */
    public static Hash root(JdbcClient jdbc, long size) {
        return new TiledTree(size, tile -> read(jdbc, tile)).root();
    }

    /** The sizes and roots that were seen, as a signer would have seen them. */
    public static final class History {

        private final JdbcClient jdbc;
        private final Map<Long, Hash> roots = new TreeMap<>();

        public History(JdbcClient jdbc) {
            this.jdbc = jdbc;
            note();
        }

        /** Remembers how large the tree is now, and its root. */
        public void note() {
            long size =
                    jdbc.sql("select size from audit.head").query(Long.class).single();
            roots.put(size, root(jdbc, size));
        }

        /** Each is consistent with what there is now. */
        public void requireNoFork() {
            long size =
                    jdbc.sql("select size from audit.head").query(Long.class).single();
            var tree = new TiledTree(size, tile -> read(jdbc, tile));
            roots.forEach((old, root) -> assertThat(tree.consistencyFrom(old).check(root, tree.root()))
                    .isEmpty());
            assertThat(roots).hasSizeGreaterThan(1);
        }
    }

    private static byte[] read(JdbcClient jdbc, Tile tile) {
        byte[] hashes = jdbc.sql("select hashes from audit.tile where level = ? and index = ?")
                .params(tile.level(), tile.index())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new TileMissing(tile));
        assertThat(hashes).hasSize(tile.width() * Hash.LENGTH);
        return hashes;
    }

    private static List<Hash> leaves(JdbcClient jdbc) {
        var hasher = new TreeHasher();
        return jdbc.sql("select leaf from audit.entry order by index").query(byte[].class).list().stream()
                .map(hasher::leaf)
                .toList();
    }

    /** RFC 6962, section 2.1, word for word. */
    private static Hash reckoned(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return TreeHasher.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return new TreeHasher()
                .node(
                        reckoned(new ArrayList<>(leaves.subList(0, split))),
                        reckoned(new ArrayList<>(leaves.subList(split, leaves.size()))));
    }

    private static long tiles(long size) {
        long tiles = 0;
        for (int level = 0; level < Tile.LEVELS; level++) {
            long nodes = Tile.nodes(level, size);
            tiles += (nodes + Tile.FULL - 1) / Tile.FULL;
        }
        return tiles;
    }
}
