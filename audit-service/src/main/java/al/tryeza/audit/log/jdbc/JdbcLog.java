package al.tryeza.audit.log.jdbc;

import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.log.LogReading;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcLog implements LogReading {

    private final JdbcClient jdbc;
    private final TileTable tiles;

    JdbcLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tiles = new TileTable(jdbc);
    }

    @Override
    public long size() {
        return jdbc.sql("select size from audit.head").query(Long.class).single();
    }

    @Override
    public TileSource tiles() {
        return tiles::read;
    }

    @Override
    public List<byte[]> leaves(long from, int count) {
        return jdbc.sql("select leaf from audit.entry where index >= ? order by index limit ?")
                .params(from, count)
                .query(byte[].class)
                .list();
    }
}
