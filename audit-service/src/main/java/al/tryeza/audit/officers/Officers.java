package al.tryeza.audit.officers;

import java.util.Optional;

/** The officers, each in its newest state. */
public interface Officers {

    /** Keeps the state unless a newer one is known. */
    void put(Officer officer);

    Optional<Officer> find(String id);
}
