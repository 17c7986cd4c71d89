package al.tryeza.audit.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A memory that loses nothing, until it is told to fail. */
final class FakeMemory implements Memory {

    enum Failing {
        NEVER,
        NOT_KEPT,
        KEPT_BUT_REPORTED_FAILED,
        ALWAYS_ANOTHER_FASTER
    }

    final Map<String, Cosigned> kept = new HashMap<>();
    final List<Contradiction> contradictions = new ArrayList<>();
    Failing failing = Failing.NEVER;
    int writes;

    @Override
    public Optional<Cosigned> last(String origin) {
        return Optional.ofNullable(kept.get(origin));
    }

    @Override
    public boolean replace(Cosigned next) {
        switch (failing) {
            case NOT_KEPT -> throw new IllegalStateException("killed before it was kept");
            case KEPT_BUT_REPORTED_FAILED -> {
                keep(next);
                throw new IllegalStateException("killed after it was kept");
            }
            case ALWAYS_ANOTHER_FASTER -> {
                return false;
            }
            case NEVER -> {
                return keep(next);
            }
        }
        throw new AssertionError();
    }

    private boolean keep(Cosigned next) {
        writes++;
        String origin = next.checkpoint().origin();
        long version = last(origin).map(Cosigned::version).orElse(0L);
        if (next.version() != version + 1) {
            return false;
        }
        kept.put(origin, next);
        return true;
    }

    @Override
    public void contradicted(Contradiction contradiction, byte[] request, Instant now) {
        contradictions.add(contradiction);
    }
}
