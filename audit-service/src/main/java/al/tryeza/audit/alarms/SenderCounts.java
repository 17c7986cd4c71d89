package al.tryeza.audit.alarms;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.EntryObserver;

/** Counts the distinct events of each service, to be compared with what it says it has published. */
public final class SenderCounts implements EntryObserver {

    private final Senders senders;

    public SenderCounts(Senders senders) {
        this.senders = senders;
    }

    @Override
    public void stored(long index, Entry entry) {
        if (entry.envelope().source() != null && entry.code() != EntryCode.ID_REUSED) {
            senders.count(entry.arrival().topic(), entry.envelope().source());
        }
    }
}
