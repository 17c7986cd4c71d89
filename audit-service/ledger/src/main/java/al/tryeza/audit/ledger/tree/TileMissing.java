package al.tryeza.audit.ledger.tree;

/** A tile that the size of the tree calls for is not there, or shorter than it has to be. */
public final class TileMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TileMissing(Tile tile) {
        super("tile " + tile.path() + " is missing or too short");
    }
}
