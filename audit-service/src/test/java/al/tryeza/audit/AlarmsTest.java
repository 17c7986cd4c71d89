package al.tryeza.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.AlarmQuery;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.RaisedAlarm;
import al.tryeza.events.OfficerStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class AlarmsTest {

    private static AuditWorld world;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        world = new AuditWorld();
        service = world.start(
                "--tryeza.audit.alarms.heartbeat=500ms",
                "--tryeza.audit.alarms.grace=1s",
                "--tryeza.audit.alarms.look=100ms");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void missing_versions_raise_an_alarm_that_ends_when_they_have_all_arrived() {
        opened("gap", 1);
        opened("gap", 4);
        await().until(() -> open(AlarmCode.VERSION_GAP, "gap").size() == 1);
        var alarm = open(AlarmCode.VERSION_GAP, "gap").getFirst().alarm();
        assertThat(alarm.topic()).isEqualTo("case-events");
        assertThat(alarm.firstMissing()).isEqualTo(2);
        assertThat(alarm.lastMissing()).isEqualTo(3);
        opened("gap", 3);
        await().until(() -> Long.valueOf(2)
                .equals(open(AlarmCode.VERSION_GAP, "gap").getFirst().alarm().lastMissing()));
        opened("gap", 2);
        await().until(() -> open(AlarmCode.VERSION_GAP, "gap").isEmpty());
        assertThat(all(AlarmCode.VERSION_GAP, "gap")).hasSize(1).allSatisfy(over -> {
            assertThat(over.resolvedAt()).isNotNull();
            assertThat(over.occurrences()).isEqualTo(1);
        });
    }

    @Test
    void a_version_that_two_events_have_raises_an_alarm() {
        opened("fork", 1);
        opened("fork", 1);
        await().until(() -> open(AlarmCode.VERSION_REPEATED, "fork").size() == 1);
        assertThat(open(AlarmCode.VERSION_GAP, "fork")).isEmpty();
    }

    @Test
    void a_compacted_topic_may_skip_versions() {
        world.send("directory", "OFFICER:skip", TestEvents.officer("skip", "auditor", OfficerStatus.ACTIVE, 7));
        world.send("directory-events", "OFFICER:skip", TestEvents.directoryChanged("skip", 7));
        await().until(() -> open(AlarmCode.VERSION_GAP, "OFFICER:skip").size() == 1);
        assertThat(open(AlarmCode.VERSION_GAP, "OFFICER:skip"))
                .extracting(raised -> raised.alarm().topic())
                .containsExactly("directory-events");
    }

    @Test
    void a_service_that_is_not_heard_raises_an_alarm_until_it_is() {
        await().until(() ->
                open(AlarmCode.SILENT_SOURCE, TestEvents.NOTIFICATION).size() == 1);
        world.send("heartbeats", "notification-service", TestEvents.heartbeat(TestEvents.NOTIFICATION, 1, Map.of()));
        await().until(() -> all(AlarmCode.SILENT_SOURCE, TestEvents.NOTIFICATION).stream()
                .anyMatch(raised -> raised.resolvedAt() != null));
        await().until(() ->
                open(AlarmCode.SILENT_SOURCE, TestEvents.NOTIFICATION).size() == 1);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("tryeza.audit.alarms.open")
                        .tag("code", "SILENT_SOURCE")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void a_service_that_claims_more_than_arrived_raises_an_alarm_until_it_has_arrived() {
        world.send("access-events", "K1", TestEvents.caseViewed("K1", 1));
        var late = TestEvents.caseViewed("K1", 2);
        world.send(
                "heartbeats",
                "referral-service",
                TestEvents.heartbeat(TestEvents.REFERRAL, 1, Map.of("access-events", 2L)));
        await().until(() -> open(AlarmCode.COUNT_MISMATCH, TestEvents.REFERRAL).size() == 1);
        var alarm =
                open(AlarmCode.COUNT_MISMATCH, TestEvents.REFERRAL).getFirst().alarm();
        assertThat(alarm.topic()).isEqualTo("access-events");
        assertThat(alarm.claimed()).isEqualTo(2);
        assertThat(alarm.received()).isEqualTo(1);
        world.send("access-events", "K1", late);
        await().until(() -> open(AlarmCode.COUNT_MISMATCH, TestEvents.REFERRAL).isEmpty());
    }

    @Test
    void an_alarm_about_bytes_repeats_nothing_of_them() {
        world.send(
                "notification-service",
                "notification-events",
                "Ardita Kodra".getBytes(UTF_8),
                "Ardita Kodra".getBytes(UTF_8),
                Map.of());
        await().until(() -> alarms(AlarmCode.UNDECODABLE, true).size() == 1);
        assertThat(alarms(AlarmCode.UNDECODABLE, true).toString()).doesNotContain("Ardita");
    }

    private static void opened(String caseRef, long version) {
        world.send("case-events", caseRef, TestEvents.caseOpened(caseRef, version));
    }

    private static List<RaisedAlarm> open(AlarmCode code, String key) {
        return alarms(code, true).stream()
                .filter(raised -> key.equals(raised.alarm().key()))
                .toList();
    }

    private static List<RaisedAlarm> all(AlarmCode code, String key) {
        return alarms(code, null).stream()
                .filter(raised -> key.equals(raised.alarm().key()))
                .toList();
    }

    private static List<RaisedAlarm> alarms(AlarmCode code, @Nullable Boolean open) {
        return service.getBean(Alarms.class).list(new AlarmQuery(code, open, 0, 1_000));
    }
}
