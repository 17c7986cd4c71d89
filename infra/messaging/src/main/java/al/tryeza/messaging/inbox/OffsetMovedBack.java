package al.tryeza.messaging.inbox;

import org.springframework.dao.TransientDataAccessResourceException;

/** Somebody set a stored offset back while its consumer ran; it goes on from there after a restart, never over a hole. */
final class OffsetMovedBack extends TransientDataAccessResourceException {

    OffsetMovedBack(String topic) {
        super("stored offset of " + topic + " was moved by hand; restart the service");
    }
}
