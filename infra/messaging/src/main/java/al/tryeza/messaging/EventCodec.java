package al.tryeza.messaging;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Events to and from bytes: {@code 0x00}, the registry's 4-byte content id, Avro binary. */
public interface EventCodec {

    /**
     * An event as bytes.
     *
     * @throws SchemaUnavailable where the id of the event's schema is not pinned yet
     */
    byte[] encode(SpecificRecord event);

    /**
     * An event from bytes, read into the class this service was built with.
     *
     * @throws Undecodable where the bytes are not an event, or of a schema nobody knows
     * @throws SchemaUnavailable where the schema is not pinned and the registry does not answer
     */
    Decoded decode(byte[] value);

    /** Whether the id of this service's own schema is pinned: such events are written and read without the registry. */
    boolean knows(Schema schema);
}
