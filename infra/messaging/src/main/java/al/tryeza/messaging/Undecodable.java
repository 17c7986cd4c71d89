package al.tryeza.messaging;

/** Bytes that are no event. The code says why; the bytes are never repeated. */
public final class Undecodable extends Poison {

    public Undecodable(String code) {
        super(code);
    }
}
