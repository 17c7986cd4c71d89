package al.tryeza.messaging.serde;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** What is asked of the schema registry; nothing is ever written to it. */
interface SchemaRegistry {

    /**
     * A schema as registered.
     *
     * @param contentId the registry's id of these very bytes
     */
    record Registered(long contentId, Schema schema) {}

    /**
     * The schema under an id; empty where the registry says that there is none.
     *
     * @throws al.tryeza.messaging.SchemaUnavailable where the registry does not answer
     */
    Optional<Schema> schema(long contentId);

    /**
     * All versions of a record's schema, latest first; none where the registry does not know it.
     *
     * @throws al.tryeza.messaging.SchemaUnavailable where the registry does not answer
     */
    List<Registered> versions(String recordName);
}
