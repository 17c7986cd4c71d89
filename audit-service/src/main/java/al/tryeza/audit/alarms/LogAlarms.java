package al.tryeza.audit.alarms;

import al.tryeza.audit.checkpoints.LogTrouble;
import al.tryeza.audit.checkpoints.SigningObserver;
import al.tryeza.audit.checkpoints.WitnessStanding;
import al.tryeza.audit.checkpoints.WitnessStandings;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alarms of a log that gets no signature, or that a witness contradicts. For one thread. */
public final class LogAlarms implements SigningObserver {

    private static final Set<AlarmCode> ALL =
            EnumSet.of(AlarmCode.LOG_ROLLED_BACK, AlarmCode.LOG_REWRITTEN, AlarmCode.SIGNER_MEMORY);

    private static final int TURNS = 20;

    private final Alarms alarms;
    private final WitnessStandings standings;
    private @Nullable AlarmCode told;
    private int turns;

    /** Where alarms are raised, and how the witnesses stand. */
    public LogAlarms(Alarms alarms, WitnessStandings standings) {
        this.alarms = alarms;
        this.standings = standings;
    }

    @Override
    public void well(Instant now) {
        tell(null, now);
    }

    @Override
    public void refused(LogTrouble trouble, Instant now) {
        tell(code(trouble), now);
    }

    /** Turns are taken several times a second; what was told is told again only from time to time. */
    private void tell(@Nullable AlarmCode found, Instant now) {
        if (found == told && turns++ % TURNS != 0) {
            return;
        }
        if (found != null) {
            alarms.raise(Alarm.unsigned(found), now);
        }
        ALL.stream().filter(code -> code != found).forEach(code -> alarms.resolve(code, null, null, now));
        hearWitnesses(now);
        told = found;
    }

    private void hearWitnesses(Instant now) {
        for (WitnessStanding standing : standings.all()) {
            if (standing.state() == WitnessStanding.State.CONTRADICTS) {
                alarms.raise(Alarm.contradicted(standing.witness()), now);
            } else {
                alarms.resolve(AlarmCode.WITNESS_CONTRADICTS, null, standing.witness(), now);
            }
        }
    }

    private static AlarmCode code(LogTrouble trouble) {
        return switch (trouble) {
            case ROLLED_BACK -> AlarmCode.LOG_ROLLED_BACK;
            case REWRITTEN -> AlarmCode.LOG_REWRITTEN;
            case MEMORY_MISSING, MEMORY_SPOILT, MEMORY_OLD, MEMORY_UNWRITABLE -> AlarmCode.SIGNER_MEMORY;
        };
    }
}
