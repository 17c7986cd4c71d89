package al.tryeza.messaging;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event read from bytes.
 *
 * @param event read into the class this service was built with
 * @param writer the schema it was written with
 * @param contentId the registry's id of that schema
 * @param offset where the event's own bytes start within the value
 */
public record Decoded(SpecificRecord event, Schema writer, int contentId, int offset) {}
