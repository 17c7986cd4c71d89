package al.tryeza.audit.log;

import al.tryeza.audit.ledger.tree.TileSource;
import java.util.List;

/** What is committed of the log. */
public interface LogReading {

    /** How many entries there are. */
    long size();

    /** Its tiles, each as wide as is asked for. */
    TileSource tiles();

    /**
     * The public bytes of entries in a row, from an index on; fewer at the log's end.
     *
     * @param count most to give
     */
    List<byte[]> leaves(long from, int count);
}
