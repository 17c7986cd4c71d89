package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import java.time.Instant;

/** Keeps and publishes what happened, each in the next place of the case's history. */
public final class GlassRecord {

    private final GlassStore store;
    private final Chronicle chronicle;
    private final Recusals recusals;
    private final GlassPublisher publisher;

    public GlassRecord(GlassStore store, Chronicle chronicle, Recusals recusals, GlassPublisher publisher) {
        this.store = store;
        this.chronicle = chronicle;
        this.recusals = recusals;
        this.publisher = publisher;
    }

    void happened(CaseRef ref, GlassEvent event, Actor by, Instant now) {
        Chronicle.Entry place = chronicle.next(ref, event.eventName(), by, now);
        store.write(event);
        publisher.happened(ref, place, event, recusals.of(ref).named(), by, now);
        if (event instanceof GlassEvent.Reviewed reviewed && reviewed.suspends()) {
            publisher.rightChanged(reviewed.right(), by, now);
        }
    }
}
