package al.tryeza.audit.erasure.kafka;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.erasure.Erasure;
import al.tryeza.audit.erasure.Erasures;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyMark;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.events.CaseErased;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Notes the key of a case that was erased. */
final class ErasureProjection implements Projection {

    private final EntryKeys keys;
    private final Erasures erasures;

    ErasureProjection(EntryKeys keys, Erasures erasures) {
        this.keys = keys;
        this.erasures = erasures;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        if (event instanceof CaseErased erased) {
            KeyName name = KeyName.ofCase(erased.getSubject().getCaseRef());
            keys.of(List.of(name))
                    .values()
                    .forEach(key -> erasures.note(new Erasure(index, KeyMark.of(key.bucket(), key.mark()))));
        }
    }
}
