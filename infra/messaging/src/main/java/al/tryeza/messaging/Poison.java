package al.tryeza.messaging;

/** A handler's word that an event can never be applied; it is parked at once, without another try. */
public class Poison extends RuntimeException {

    private final String code;

    /** @param code why, in capitals and underscores; shown to operators, counted, and never made of the event's data */
    public Poison(String code) {
        super(code);
        this.code = code;
    }

    public final String code() {
        return code;
    }
}
