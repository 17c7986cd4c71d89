package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Arrival;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.KeptEntry;
import al.tryeza.audit.entries.Place;
import al.tryeza.audit.entries.SealedEntry;
import al.tryeza.audit.log.jdbc.TileTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntryStore implements EntryStore {

    private static final List<String> ENTRY = List.of(
            "index",
            "received_at",
            "event_time",
            "position",
            "version",
            "partition",
            "schema_id",
            "bucket",
            "identified",
            "event_id",
            "topic",
            "type",
            "source",
            "institution",
            "code",
            "mark",
            "nonce",
            "leaf",
            "structure",
            "actor",
            "subject",
            "content");

    private final JdbcClient jdbc;
    private final DataSource database;
    private final TileTable tiles;

    JdbcEntryStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
        this.tiles = new TileTable(jdbc);
    }

    @Override
    public long lock() {
        return jdbc.sql("select size from audit.head for update")
                .query(Long.class)
                .single();
    }

    @Override
    public Map<UUID, KeptEntry> owners(Collection<UUID> eventIds) {
        var owners = new HashMap<UUID, KeptEntry>();
        jdbc.sql("select event_id, " + KeptRows.COLUMNS + " from " + KeptRows.TABLES
                        + " where identified and event_id = any (?)")
                .param(eventIds.toArray(UUID[]::new))
                .query(row -> {
                    owners.put(row.getObject("event_id", UUID.class), KeptRows.kept(row));
                });
        return owners;
    }

    @Override
    public Map<Place, KeptEntry> unowned(Collection<Place> places) {
        var last = new HashMap<Place, KeptEntry>();
        jdbc.sql("select partition, position, " + KeptRows.COLUMNS + " from " + KeptRows.TABLES + """
                 join unnest(cast(:topics as text[]), cast(:partitions as int[]), cast(:positions as bigint[]))
                    as wanted (topic, partition, position) using (topic, partition, position)
                where not identified order by index
                """)
                .param("topics", places.stream().map(Place::topic).toArray(String[]::new))
                .param("partitions", places.stream().map(Place::partition).toArray(Integer[]::new))
                .param("positions", places.stream().map(Place::position).toArray(Long[]::new))
                .query(row -> {
                    KeptEntry kept = KeptRows.kept(row);
                    last.put(new Place(kept.topic(), row.getInt("partition"), row.getLong("position")), kept);
                });
        return last;
    }

    @Override
    public void append(long first, List<SealedEntry> entries) {
        keepSchemas(entries);
        copyEntries(first, entries);
        copyCases(first, entries);
        tiles.grow(first, entries.stream().map(SealedEntry::leaf).toList());
        moveHead(first, first + entries.size());
    }

    private void moveHead(long from, long to) {
        int moved = jdbc.sql("update audit.head set size = ? where size = ?")
                .params(to, from)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("the log has not the size it had when it was locked");
        }
    }

    private void keepSchemas(List<SealedEntry> entries) {
        var schemas = new TreeMap<Integer, byte[]>();
        for (SealedEntry sealed : entries) {
            Entry entry = sealed.entry();
            if (entry.schemaId() != null && entry.slices() != null) {
                schemas.put(entry.schemaId(), entry.slices().schema().toArray());
            }
        }
        if (!schemas.isEmpty()) {
            jdbc.sql("""
                    insert into audit.schema (schema_id, fingerprint)
                    select * from unnest(cast(:ids as int[]), cast(:fingerprints as bytea[]))
                    on conflict do nothing
                    """)
                    .param("ids", schemas.keySet().toArray(Integer[]::new))
                    .param("fingerprints", schemas.values().toArray(byte[][]::new))
                    .update();
        }
    }

    private void copyEntries(long first, List<SealedEntry> entries) {
        var rows = new CopyRows("audit.entry", ENTRY);
        long index = first;
        for (SealedEntry sealed : entries) {
            Entry entry = sealed.entry();
            Arrival arrival = entry.arrival();
            Facts facts = entry.slices() == null ? null : entry.facts();
            rows.row()
                    .add(index++)
                    .add(arrival.receivedAt())
                    .add(entry.time())
                    .add(arrival.position())
                    .add(entry.facts() == null ? null : (Long) entry.facts().version())
                    .add(arrival.partition())
                    .add(entry.schemaId())
                    .add(sealed.key().bucket())
                    .add(entry.identified())
                    .add(entry.envelope().eventId())
                    .add(arrival.topic())
                    .add(entry.envelope().type())
                    .add(entry.envelope().source())
                    .add(facts == null ? null : facts.institution())
                    .add(entry.code() == null ? null : entry.code().name())
                    .add(sealed.key().mark())
                    .add(sealed.nonce())
                    .add(sealed.leaf().bytes())
                    .add(sealed.structure())
                    .add(sealed.actor())
                    .add(sealed.subject())
                    .add(sealed.content());
        }
        rows.send(database);
    }

    private void copyCases(long first, List<SealedEntry> entries) {
        var rows = new CopyRows("audit.case_entry", List.of("mark", "index", "bucket"));
        int count = 0;
        for (int number = 0; number < entries.size(); number++) {
            SealedEntry sealed = entries.get(number);
            if (sealed.entry().facts() != null && sealed.entry().facts().caseRef() != null) {
                Bytes mark = sealed.key().mark();
                rows.row().add(mark).add(first + number).add(sealed.key().bucket());
                count++;
            }
        }
        if (count > 0) {
            rows.send(database);
        }
    }
}
