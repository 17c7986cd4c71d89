package al.tryeza.publisher;

import java.util.UUID;

/**
 * One thing to publish.
 *
 * @param publisherId the sender's own id: the same id with the same body is taken once, however often it is sent
 * @param kind what it is
 * @param body JSON in UTF-8, exactly as it would be posted to the REST door
 */
// compared by nobody; the array is handed through, not shared
@SuppressWarnings("ArrayRecordComponent")
public record Submission(UUID publisherId, Kind kind, byte[] body) {

    /** Under a new id. */
    public static Submission of(Kind kind, byte[] body) {
        return new Submission(UUID.randomUUID(), kind, body);
    }

    /** Never the body. */
    @Override
    public String toString() {
        return kind.code() + " " + publisherId;
    }
}
