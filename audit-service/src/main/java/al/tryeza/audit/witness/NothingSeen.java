package al.tryeza.audit.witness;

import java.time.Instant;
import java.util.Optional;

/** The memory of who watches no log. */
enum NothingSeen implements Memory {
    MEMORY;

    @Override
    public Optional<Cosigned> last(String origin) {
        return Optional.empty();
    }

    @Override
    public boolean replace(Cosigned next) {
        throw new IllegalStateException("there is nothing to remember it by");
    }

    @Override
    public void contradicted(Contradiction contradiction, byte[] request, Instant now) {
        throw new IllegalStateException("there is nothing to remember it by");
    }
}
