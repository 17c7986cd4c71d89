package al.tryeza.audit.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Open alarms in memory. */
public final class FakeAlarms implements Alarms {

    public final List<Alarm> open = new ArrayList<>();

    @Override
    public void raise(Alarm alarm, Instant now) {
        resolve(alarm.code(), alarm.topic(), alarm.key(), now);
        open.add(alarm);
    }

    @Override
    public void resolve(AlarmCode code, @Nullable String topic, @Nullable String key, Instant now) {
        open.removeIf(alarm ->
                alarm.code() == code && Objects.equals(alarm.topic(), topic) && Objects.equals(alarm.key(), key));
    }

    @Override
    public boolean acknowledge(long id, String officer, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RaisedAlarm> list(AlarmQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long open(AlarmCode code) {
        return open.stream().filter(alarm -> alarm.code() == code).count();
    }
}
