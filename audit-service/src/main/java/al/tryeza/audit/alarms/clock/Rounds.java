package al.tryeza.audit.alarms.clock;

import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Goes round: looks once, then shows how many alarms of each code are open. */
final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final Watch watch;
    private final Alarms alarms;
    private final Clock clock;
    private final Map<AlarmCode, AtomicLong> open = new EnumMap<>(AlarmCode.class);

    Rounds(Watch watch, Alarms alarms, Clock clock, MeterRegistry meters) {
        this.watch = watch;
        this.alarms = alarms;
        this.clock = clock;
        for (AlarmCode code : AlarmCode.values()) {
            var count = new AtomicLong();
            meters.gauge("tryeza.audit.alarms.open", Tags.of("code", code.name()), count);
            open.put(code, count);
        }
    }

    @Scheduled(fixedDelayString = "${tryeza.audit.alarms.look:5s}")
    void goRound() {
        try {
            watch.look(clock.instant());
            open.forEach((code, count) -> count.set(alarms.open(code)));
        } catch (DataAccessException fault) {
            log.atWarn()
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("the database did not answer; looking again at the next round");
        }
    }
}
