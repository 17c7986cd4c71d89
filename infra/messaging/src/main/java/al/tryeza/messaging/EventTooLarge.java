package al.tryeza.messaging;

/** An event whose encoded bytes are more than a record may carry; a fault of the program, for codes are short. */
public final class EventTooLarge extends RuntimeException {

    public EventTooLarge(int bytes, int limit) {
        super("event of " + bytes + " bytes, limit " + limit);
    }
}
