package al.tryeza.messaging.serde;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the registry once said, kept in the service's database and in memory. */
final class PinnedSchemas {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ConcurrentHashMap<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> idByRecord = new ConcurrentHashMap<>();

    /** @param ownTransaction a new one each time: a pin stays although the caller's transaction is rolled back */
    PinnedSchemas(JdbcClient jdbc, TransactionTemplate ownTransaction) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
    }

    /** The schema pinned under an id. */
    Optional<Schema> schema(int contentId) {
        Schema known = byId.get(contentId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Schema> pinned = jdbc.sql("SELECT schema_json FROM messaging.pinned_schema WHERE content_id = :id")
                .param("id", contentId)
                .query(String.class)
                .optional()
                .map(json -> new Schema.Parser().parse(json));
        pinned.ifPresent(schema -> byId.put(contentId, schema));
        return pinned;
    }

    /** The pinned id under which this service writes a record; there is one local schema for a record name. */
    OptionalInt contentId(Schema local) {
        Integer known = idByRecord.get(local.getFullName());
        if (known != null) {
            return OptionalInt.of(known);
        }
        Optional<Integer> pinned = jdbc.sql("""
                        SELECT max(content_id) FROM messaging.pinned_schema
                         WHERE record_name = :name AND fingerprint = :fingerprint
                        HAVING max(content_id) IS NOT NULL
                        """)
                .param("name", local.getFullName())
                .param("fingerprint", fingerprint(local))
                .query(Integer.class)
                .optional();
        pinned.ifPresent(id -> idByRecord.put(local.getFullName(), id));
        return pinned.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void pin(int contentId, Schema schema) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO messaging.pinned_schema (content_id, record_name, fingerprint, schema_json)
                        VALUES (:id, :name, :fingerprint, :json)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", contentId)
                .param("name", schema.getFullName())
                .param("fingerprint", fingerprint(schema))
                .param("json", schema.toString())
                .update());
    }

    /** The same for two schemas that encode alike: docs and Java types do not change the bytes. */
    static byte[] fingerprint(Schema schema) {
        try {
            return SchemaNormalization.parsingFingerprint("SHA-256", schema);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
