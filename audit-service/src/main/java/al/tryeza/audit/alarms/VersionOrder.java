package al.tryeza.audit.alarms;

import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.TopicKind;

/** Watches that the versions of each key follow each other, and raises the alarm where one is missing. */
public final class VersionOrder implements EntryObserver {

    private final Streams streams;
    private final Alarms alarms;

    public VersionOrder(Streams streams, Alarms alarms) {
        this.streams = streams;
        this.alarms = alarms;
    }

    @Override
    public void stored(long index, Entry entry) {
        if (entry.code() != null || entry.arrival().kind() != TopicKind.GAPLESS) {
            return;
        }
        Facts facts = entry.requireFacts();
        if (!streams.advance(entry.arrival().topic(), facts.key(), facts.version())) {
            follow(index, entry, facts);
        }
    }

    private void follow(long index, Entry entry, Facts facts) {
        String topic = entry.arrival().topic();
        Stream before = streams.find(topic, facts.key());
        Stream after = before.after(facts.version());
        if (!after.equals(before)) {
            streams.put(topic, facts.key(), after);
        }
        switch (before.judge(facts.version())) {
            case NEXT -> {}
            case AHEAD ->
                alarms.raise(
                        Alarm.gap(topic, facts.key(), after.bounds(), index),
                        entry.arrival().receivedAt());
            case LATE -> narrow(index, entry, facts, after);
            case REPEATED ->
                alarms.raise(
                        Alarm.repeated(topic, facts.key(), index),
                        entry.arrival().receivedAt());
        }
    }

    private void narrow(long index, Entry entry, Facts facts, Stream after) {
        String topic = entry.arrival().topic();
        if (after.missing().isEmpty()) {
            alarms.resolve(
                    AlarmCode.VERSION_GAP, topic, facts.key(), entry.arrival().receivedAt());
        } else {
            alarms.raise(
                    Alarm.gap(topic, facts.key(), after.bounds(), index),
                    entry.arrival().receivedAt());
        }
    }
}
