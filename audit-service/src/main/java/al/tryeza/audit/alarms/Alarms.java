package al.tryeza.audit.alarms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The alarms, open and closed. */
public interface Alarms {

    /** Opens the alarm, or renews the open one of the same code, topic and key. */
    void raise(Alarm alarm, Instant now);

    /** Closes the open alarm of this code, topic and key, if there is one. */
    void resolve(AlarmCode code, @Nullable String topic, @Nullable String key, Instant now);

    /**
     * Notes that an officer has seen the alarm; one that nothing else can mend is closed by it.
     *
     * @return false where there is no open alarm of this id
     */
    boolean acknowledge(long id, String officer, Instant now);

    /** Alarms in the order in which they were first raised. */
    List<RaisedAlarm> list(AlarmQuery query);

    /** How many alarms of the code are open. */
    long open(AlarmCode code);
}
