package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Structure;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.messaging.RawConsumer;
import al.tryeza.referral.ReferralService;
import al.tryeza.servers.ChildCommand;
import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.Ports;
import al.tryeza.testing.Backends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An instance that stands still for longer than its session, its lease and its transaction hold, as one does on a machine
 * that is moved or swaps: it is a process of its own, and is stopped by a signal in the midst of a submission.
 */
class PausedInstanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int EACH = 4;

    private final Partner police = Partner.of("police.tirane");
    private final RawConsumer consumer = SERVICE.bean(RawConsumer.class);

    @Test
    void what_it_held_is_done_by_another_and_what_it_goes_on_with_is_refused(@TempDir Path folder) throws Exception {
        endSessionsSoon();
        ChildProcess other = start(folder);
        try (police) {
            consumer.stop();
            List<UUID> ids = new ArrayList<>(publish());
            assertAccepted(ids);

            SERVICE.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                SERVICE.jdbc()
                        .sql("SELECT 1 FROM messaging.consumed_offset WHERE consumer = 'intake' FOR UPDATE")
                        .query(Integer.class)
                        .list();
                ids.addAll(publish());
                await().atMost(PATIENCE).until(() -> sessions("wait_event_type = 'Lock'") > 0);
                other.pause();
            });
            // the row that it waited for is now locked by one that does nothing
            await().atMost(PATIENCE).until(() -> sessions("state = 'idle in transaction'") > 0);
            consumer.start();
            ids.addAll(publish());
            assertAccepted(ids);

            other.resume();
            await().atMost(PATIENCE)
                    .until(() -> Files.readString(other.log()).contains("record not settled, will try again"));
            ids.addAll(publish());
            assertAccepted(ids);
            await().atMost(PATIENCE).until(() -> SERVICE.count("messaging.outbox") == 0);
            assertOneOutcomeEach(ids);
        } finally {
            other.stop();
            consumer.start();
        }
    }

    /** The shortest time that the broker allows. */
    private static void endSessionsSoon() throws Exception {
        var group = new ConfigResource(ConfigResource.Type.GROUP, Partner.onBroker("referral-service.intake"));
        var soon = new AlterConfigOp(new ConfigEntry("consumer.session.timeout.ms", "6000"), AlterConfigOp.OpType.SET);
        try (var admin = Backends.get().kafka().topics().connect()) {
            admin.incrementalAlterConfigs(Map.of(group, List.of(soon))).all().get();
        }
    }

    private static ChildProcess start(Path folder) {
        int port = Ports.free();
        var environment = new HashMap<>(SERVICE.environment);
        environment.put("TRYEZA_PORT", Integer.toString(port));
        ChildProcess child = ChildCommand.of(
                        "other-instance",
                        folder,
                        folder.resolve("other-instance.log"),
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReferralService.class.getName(),
                                "--tryeza.messaging.lease=3s",
                                "--spring.datasource.hikari.data-source-properties.options="
                                        + "-c idle_in_transaction_session_timeout=4s"))
                .with(environment)
                .start();
        child.awaitReady(Duration.ofMinutes(2), () -> Http.status(port, "/actuator/health/readiness") == 200);
        return child;
    }

    private List<UUID> publish() {
        return IntStream.range(0, EACH)
                .mapToObj(_ -> {
                    var id = UUID.randomUUID();
                    police.publish(id, police.referral(id, Bodies.childAt("Tiranë")));
                    return id;
                })
                .toList();
    }

    private static long sessions(String condition) {
        return SERVICE.jdbc().sql("""
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND query LIKE '%%consumed_offset%%'
                           AND pid <> pg_backend_pid() AND %s
                        """.formatted(condition)).query(Long.class).single();
    }

    private void assertAccepted(List<UUID> ids) {
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(police.receipt(id).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED));
    }

    private void assertOneOutcomeEach(List<UUID> ids) {
        // a relay that dies between the broker and its own table sends again, under the same event id
        assertThat(ids)
                .allSatisfy(id -> assertThat(police.receiptsOf(id).stream()
                                .map(receipt -> receipt.getStructure().getId())
                                .distinct())
                        .hasSize(1));
        assertThat(SERVICE.jdbc()
                        .sql("SELECT count(*) FROM casework.participant WHERE institution = ? AND part = 'REFERRER'")
                        .param(police.institution())
                        .query(Integer.class)
                        .single())
                .isEqualTo(ids.size());
        try (var published = new CaseEvents()) {
            for (UUID id : ids) {
                String caseRef =
                        Objects.requireNonNull(police.receipt(id).getContent().getCaseRef());
                await().atMost(PATIENCE).untilAsserted(() -> {
                    var versions = published.of(caseRef).stream()
                            .map(event -> ((Structure) event.get(0)).getVersion())
                            .distinct()
                            .toList();
                    assertThat(versions).isSorted().startsWith(1L).hasSizeGreaterThanOrEqualTo(3);
                });
            }
        }
    }
}
