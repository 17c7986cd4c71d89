package al.tryeza.audit.alarms.web;

import al.tryeza.audit.alarms.RaisedAlarm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm as an auditor sees it: codes, numbers and times. */
record AlarmView(
        long id,
        String code,
        @Nullable String topic,
        @Nullable String key,
        @Nullable Long firstMissing,
        @Nullable Long lastMissing,
        @Nullable Long claimed,
        @Nullable Long received,
        @Nullable Long entry,
        long occurrences,
        Instant raisedAt,
        Instant lastAt,
        @Nullable Instant resolvedAt,
        @Nullable String acknowledgedBy) {

    static AlarmView of(RaisedAlarm raised) {
        var alarm = raised.alarm();
        return new AlarmView(
                raised.id(),
                alarm.code().name(),
                alarm.topic(),
                alarm.key(),
                alarm.firstMissing(),
                alarm.lastMissing(),
                alarm.claimed(),
                alarm.received(),
                alarm.entry(),
                raised.occurrences(),
                raised.raisedAt(),
                raised.lastAt(),
                raised.resolvedAt(),
                raised.acknowledgedBy());
    }
}
