package al.tryeza.audit.scrutiny.kafka;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.scrutiny.CaseStates;
import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseReopened;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Closing and reopening. */
final class CaseStateProjection implements Projection {

    private final CaseStates states;

    CaseStateProjection(CaseStates states) {
        this.states = states;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        throw new UnsupportedOperationException("only with the key of the case");
    }

    @Override
    public void apply(List<Followed> events) {
        for (Followed followed : events) {
            switch (followed.event()) {
                case CaseClosed _ -> changed(followed.stored(), true);
                case CaseReopened _ -> changed(followed.stored(), false);
                default -> {
                    // as open or closed as before
                }
            }
        }
    }

    private void changed(Appended.Stored stored, boolean closed) {
        states.changed(
                stored.index(), stored.key(), stored.entry().requireFacts().time(), closed);
    }
}
