package al.tryeza.audit.log.jdbc;

import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Growth.Written;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tiles as they are stored: the widest of each. */
public final class TileTable {

    private final JdbcClient jdbc;

    public TileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A tile, cut to its width.
     *
     * @throws TileMissing where it is not there, or not as wide
     */
    byte[] read(Tile tile) {
        byte[] hashes = jdbc.sql("select hashes from audit.tile where level = ? and index = ?")
                .params(tile.level(), tile.index())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new TileMissing(tile));
        return cut(tile, hashes);
    }

    private static byte[] cut(Tile tile, byte[] hashes) {
        if (hashes.length < tile.width() * Hash.LENGTH) {
            throw new TileMissing(tile);
        }
        return Arrays.copyOf(hashes, tile.width() * Hash.LENGTH);
    }

    /**
     * Adds leaves to the tree, in the transaction of who has locked the head.
     *
     * @param size how many leaves there are
     */
    public void grow(long size, List<Leaf> leaves) {
        Map<Integer, byte[]> edge = edge(size);
        var growth = new Growth(size, tile -> {
            byte[] hashes = edge.get(tile.level());
            if (hashes == null) {
                throw new TileMissing(tile);
            }
            return cut(tile, hashes);
        });
        var hasher = new TreeHasher();
        leaves.forEach(leaf -> growth.add(leaf.hash(hasher)));
        write(growth.changed());
    }

    /** The last, partial tile of each level. */
    private Map<Integer, byte[]> edge(long size) {
        var edge = new HashMap<Integer, byte[]>();
        jdbc.sql("""
                select tile.level, tile.hashes
                from unnest(cast(:indexes as bigint[])) with ordinality as wanted (index, number)
                join audit.tile on tile.level = wanted.number - 1 and tile.index = wanted.index
                """)
                .param(
                        "indexes",
                        IntStream.range(0, Tile.LEVELS)
                                .mapToObj(level -> Tile.nodes(level, size) >>> Tile.HEIGHT)
                                .toArray(Long[]::new))
                .query(row -> {
                    edge.put(row.getInt("level"), row.getBytes("hashes"));
                });
        return edge;
    }

    private void write(List<Written> tiles) {
        jdbc.sql("""
                insert into audit.tile (level, index, hashes)
                select * from unnest(cast(:levels as smallint[]), cast(:indexes as bigint[]), cast(:hashes as bytea[]))
                on conflict (level, index) do update set hashes = excluded.hashes
                """)
                .param(
                        "levels",
                        tiles.stream().map(written -> written.tile().level()).toArray(Integer[]::new))
                .param(
                        "indexes",
                        tiles.stream().map(written -> written.tile().index()).toArray(Long[]::new))
                .param("hashes", tiles.stream().map(Written::hashes).toArray(byte[][]::new))
                .update();
    }
}
