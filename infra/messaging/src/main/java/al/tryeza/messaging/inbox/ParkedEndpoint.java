package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Parking;
import al.tryeza.messaging.Parking.Parked;
import al.tryeza.messaging.Parking.Replayed;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** An operator's hand on what is parked: {@code /actuator/parked}. The service says who may reach it. */
@Endpoint(id = "parked")
public final class ParkedEndpoint {

    private final Parking parking;

    ParkedEndpoint(Parking parking) {
        this.parking = parking;
    }

    @ReadOperation
    public List<Parked> parked() {
        return parking.list();
    }

    /**
     * Replays the key of a parked record.
     *
     * @param value if given, takes the place of the record's bytes first; base64
     * @param acceptGap if true, versions missing before the record are given up first
     * @return null, which is answered as 404, where nothing is parked under the id
     */
    @WriteOperation
    public @Nullable Replayed replay(@Selector long id, @Nullable String value, @Nullable Boolean acceptGap) {
        try {
            if (value != null) {
                parking.repair(id, decoded(value));
            }
            if (Boolean.TRUE.equals(acceptGap)) {
                parking.acceptGap(id);
            }
            return parking.replay(id);
        } catch (NoSuchElementException none) {
            return null;
        }
    }

    private static byte[] decoded(String value) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidEndpointRequestException("value is not base64", "value is not base64");
        }
    }

    /** Gives a parked record up; its key still waits for a replay of what is behind it. */
    @DeleteOperation
    public void discard(@Selector long id) {
        try {
            parking.discard(id);
        } catch (NoSuchElementException already) {
            // gone is what was asked for
        }
    }
}
