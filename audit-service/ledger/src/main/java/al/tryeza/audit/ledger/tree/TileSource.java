package al.tryeza.audit.ledger.tree;

/** Where tiles are read: a database, a folder, another institution's server. */
@FunctionalInterface
public interface TileSource {

    /**
     * The hashes of a tile, one behind the other, at least as many as its width.
     *
     * @throws TileMissing where there is no such tile
     */
    byte[] read(Tile tile);
}
