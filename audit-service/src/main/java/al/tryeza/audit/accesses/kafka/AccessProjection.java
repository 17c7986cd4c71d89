package al.tryeza.audit.accesses.kafka;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.events.CaseViewed;
import al.tryeza.events.Purpose;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** One case for each event that is an access; events of other kinds are none. */
final class AccessProjection implements Projection {

    private final Accesses accesses;

    AccessProjection(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        if (event instanceof CaseViewed) {
            accesses.add(viewed(index, entry.requireFacts()));
        }
    }

    /** The pseudonymous view: no class of data, no policy asked. */
    private static Access viewed(long index, Facts facts) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                List.of(),
                Purpose.CASE_MANAGEMENT.name(),
                "VIEWED",
                List.of(),
                null,
                false);
    }
}
