package al.tryeza.notification.paging;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is newest first. It is made of what the officer sees anyway, so that a cursor tells nothing of how much others
 * were told.
 */
public record Position(Instant createdAt, UUID id) {

    /** Above any item. */
    public static final Position TOP = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final int BYTES = 3 * Long.BYTES;

    /** The position as an opaque cursor. */
    public String toCursor() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, createdAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The position of a cursor, or empty where it is none of ours. */
    public static Optional<Position> ofCursor(String cursor) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            var position = new Position(
                    Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
            return Optional.of(position)
                    .filter(within ->
                            !within.createdAt.isAfter(TOP.createdAt) && !within.createdAt.isBefore(Instant.EPOCH));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }
}
