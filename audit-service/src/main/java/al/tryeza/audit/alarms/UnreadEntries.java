package al.tryeza.audit.alarms;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.EntryObserver;
import java.util.List;

/** Raises the alarm for records that could not be taken as events. */
public final class UnreadEntries implements EntryObserver {

    private final Alarms alarms;

    public UnreadEntries(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void stored(List<Appended.Stored> entries) {
        entries.forEach(stored -> look(stored.index(), stored.entry()));
    }

    private void look(long index, Entry entry) {
        EntryCode why = entry.code();
        if (why != null && !why.meant()) {
            AlarmCode code = why == EntryCode.ID_REUSED ? AlarmCode.ID_REUSED : AlarmCode.UNDECODABLE;
            alarms.raise(
                    Alarm.unread(code, entry.arrival().topic(), index),
                    entry.arrival().receivedAt());
        }
    }
}
