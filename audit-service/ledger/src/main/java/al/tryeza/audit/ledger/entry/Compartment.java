package al.tryeza.audit.ledger.entry;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of an entry that can be shown alone: a contiguous slice of the bytes as they were received. */
public enum Compartment {
    /** Which event, of what type, from whom, when. */
    STRUCTURE(1),
    /** Who acted: officer, institution and role. */
    ACTOR(2),
    /** Which case at which table. */
    SUBJECT(3),
    /** What happened. */
    CONTENT(4),
    /** All of it, where the bytes could not be read as an event. */
    RAW(5);

    private final byte id;

    Compartment(int id) {
        this.id = (byte) id;
    }

    byte id() {
        return id;
    }

    /** The name as openings write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes. */
    public static Optional<Compartment> parse(String code) {
        return Stream.of(values())
                .filter(compartment -> compartment.code().equals(code))
                .findFirst();
    }
}
