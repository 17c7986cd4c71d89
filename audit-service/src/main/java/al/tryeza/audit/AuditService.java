package al.tryeza.audit;

import al.tryeza.audit.accesses.jdbc.AccessStorage;
import al.tryeza.audit.accesses.kafka.AccessIntake;
import al.tryeza.audit.accesses.web.AccessDoor;
import al.tryeza.audit.alarms.clock.AlarmClock;
import al.tryeza.audit.alarms.jdbc.AlarmStorage;
import al.tryeza.audit.alarms.kafka.AlarmIntake;
import al.tryeza.audit.alarms.web.AlarmDoor;
import al.tryeza.audit.checkpoints.clock.CheckpointClock;
import al.tryeza.audit.checkpoints.http.WitnessCalls;
import al.tryeza.audit.checkpoints.jdbc.CheckpointStorage;
import al.tryeza.audit.entries.jdbc.EntryStorage;
import al.tryeza.audit.entries.kafka.EntryIntake;
import al.tryeza.audit.entries.web.EntryDoor;
import al.tryeza.audit.erasure.clock.ErasureClock;
import al.tryeza.audit.erasure.jdbc.ErasureStorage;
import al.tryeza.audit.erasure.kafka.ErasureIntake;
import al.tryeza.audit.keys.clock.KeyClock;
import al.tryeza.audit.keys.jdbc.KeyStorage;
import al.tryeza.audit.leave.jdbc.LeaveStorage;
import al.tryeza.audit.leave.kafka.LeaveIntake;
import al.tryeza.audit.leave.web.GlassDoor;
import al.tryeza.audit.log.jdbc.LogStorage;
import al.tryeza.audit.officers.jdbc.OfficerStorage;
import al.tryeza.audit.officers.kafka.OfficerIntake;
import al.tryeza.audit.publication.web.LogDoor;
import al.tryeza.audit.recovery.jdbc.Recovery;
import al.tryeza.audit.scrutiny.clock.ScrutinyClock;
import al.tryeza.audit.scrutiny.jdbc.ScrutinyStorage;
import al.tryeza.audit.scrutiny.kafka.CaseStateIntake;
import al.tryeza.audit.statement.jdbc.StandingStorage;
import al.tryeza.audit.statement.kafka.StandingIntake;
import al.tryeza.audit.statement.web.StatementDoor;
import al.tryeza.audit.trail.kafka.TrailStorage;
import al.tryeza.audit.witness.jdbc.WitnessStorage;
import al.tryeza.audit.witness.web.WitnessDoor;
import al.tryeza.messaging.MessagingConfiguration;
import al.tryeza.web.WebConfiguration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** The audit service; where the profile {@code witness} is on, the {@link WitnessService} runs instead. */
@Profile("!witness")
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    AccessDoor.class,
    AccessIntake.class,
    AccessStorage.class,
    AlarmClock.class,
    AlarmDoor.class,
    AlarmIntake.class,
    AlarmStorage.class,
    CaseStateIntake.class,
    CheckpointClock.class,
    CheckpointStorage.class,
    EntryDoor.class,
    EntryIntake.class,
    EntryStorage.class,
    ErasureClock.class,
    ErasureIntake.class,
    ErasureStorage.class,
    GlassDoor.class,
    KeyClock.class,
    KeyStorage.class,
    LeaveIntake.class,
    LeaveStorage.class,
    LogDoor.class,
    LogStorage.class,
    MessagingConfiguration.class,
    OfficerIntake.class,
    OfficerStorage.class,
    ScrutinyClock.class,
    ScrutinyStorage.class,
    StandingIntake.class,
    StandingStorage.class,
    StatementDoor.class,
    TrailStorage.class,
    WebConfiguration.class,
    WitnessCalls.class,
    WitnessDoor.class,
    WitnessStorage.class
})
public class AuditService {

    /** The service; or, where the first word is {@code recover}, the command that gets its log back. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || !arguments[0].equals("recover")) {
            SpringApplication.run(new Class<?>[] {AuditService.class, WitnessService.class}, arguments);
            return;
        }
        Recovery.Outcome outcome = new Recovery(System.getenv(), Clock.systemUTC())
                .run(List.of(arguments).subList(1, arguments.length));
        // a command answers whoever asked, not the log
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write(outcome.text().getBytes(StandardCharsets.UTF_8));
        }
        System.exit(outcome.code());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
