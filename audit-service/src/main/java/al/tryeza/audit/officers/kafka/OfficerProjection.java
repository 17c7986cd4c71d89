package al.tryeza.audit.officers.kafka;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.audit.officers.Officer;
import al.tryeza.audit.officers.Officers;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStatus;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** Keeps each officer as the directory last told. Ids that are none of ours are passed over. */
final class OfficerProjection implements Projection {

    private final Officers officers;

    OfficerProjection(Officers officers) {
        this.officers = officers;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        if (event instanceof OfficerState state
                && LegalText.isId(state.getSubject().getEntityId())
                && LegalText.isId(state.getContent().getInstitution())) {
            officers.put(new Officer(
                    state.getSubject().getEntityId(),
                    state.getContent().getInstitution(),
                    state.getContent().getRoles().stream()
                            .filter(LegalText::isId)
                            .collect(Collectors.toSet()),
                    state.getContent().getStatus() == OfficerStatus.ACTIVE,
                    entry.requireFacts().version()));
        }
    }
}
