package al.tryeza.referral.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects every fault of one submission, each once, in the order found. */
final class Faults {

    private final Set<Fault> found = new LinkedHashSet<>();

    void add(String field, FaultCode code) {
        found.add(new Fault(field, code));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(found);
    }
}
