package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.checkpoints.LogTrouble;
import al.tryeza.audit.checkpoints.WitnessStanding;
import al.tryeza.audit.checkpoints.WitnessStanding.State;
import al.tryeza.audit.checkpoints.WitnessStandings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogAlarmsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final FakeAlarms alarms = new FakeAlarms();
    private final List<WitnessStanding> standings = new ArrayList<>();
    private final LogAlarms log = new LogAlarms(alarms, new WitnessStandings() {
        @Override
        public List<WitnessStanding> all() {
            return List.copyOf(standings);
        }

        @Override
        public void put(List<WitnessStanding> changed) {
            standings.clear();
            standings.addAll(changed);
        }
    });

    @ParameterizedTest
    @CsvSource({
        "ROLLED_BACK, LOG_ROLLED_BACK",
        "REWRITTEN, LOG_REWRITTEN",
        "MEMORY_MISSING, SIGNER_MEMORY",
        "MEMORY_SPOILT, SIGNER_MEMORY",
        "MEMORY_OLD, SIGNER_MEMORY",
        "MEMORY_UNWRITABLE, SIGNER_MEMORY"
    })
    void what_keeps_the_log_unsigned_is_an_alarm_until_it_is_signed(LogTrouble trouble, AlarmCode code) {
        log.refused(trouble, NOW);
        log.refused(trouble, NOW);
        assertThat(alarms.open).containsExactly(Alarm.unsigned(code));
        log.well(NOW);
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void one_trouble_takes_the_place_of_another() {
        log.refused(LogTrouble.ROLLED_BACK, NOW);
        log.refused(LogTrouble.REWRITTEN, NOW);
        assertThat(alarms.open).containsExactly(Alarm.unsigned(AlarmCode.LOG_REWRITTEN));
    }

    @Test
    void an_alarm_from_before_a_restart_ends_when_all_is_well() {
        alarms.raise(Alarm.unsigned(AlarmCode.LOG_ROLLED_BACK), NOW);
        log.well(NOW);
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void a_witness_that_contradicts_is_an_alarm_until_it_no_longer_does() {
        standings.add(new WitnessStanding("witness/a", 900, State.CONTRADICTS, NOW));
        standings.add(new WitnessStanding("witness/b", 0, State.SILENT, NOW));
        log.well(NOW);
        assertThat(alarms.open).containsExactly(Alarm.contradicted("witness/a"));
        standings.set(0, new WitnessStanding("witness/a", 5, State.COSIGNED, null));
        // turns come several times a second; the witnesses are looked at now and then
        for (int turn = 0; turn < 20; turn++) {
            log.well(NOW);
        }
        assertThat(alarms.open).isEmpty();
    }
}
