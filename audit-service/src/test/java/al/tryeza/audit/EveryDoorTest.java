package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.officers.Officers;
import al.tryeza.events.OfficerStatus;
import al.tryeza.testing.EveryDoor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Every door of the service as it runs, tried by those who must not get in. Machines may read the log, and nothing else. */
class EveryDoorTest {

    private static final Map<String, String> DOORS = Map.ofEntries(
            Map.entry("GET /api/accesses", ""),
            Map.entry("GET /api/accesses/export", ""),
            Map.entry("GET /api/alarms", ""),
            Map.entry("POST /api/alarms/{id}/acknowledgement", ""),
            Map.entry("GET /api/broken-glasses", ""),
            Map.entry("GET /api/cases/{ref}/access-statement", ""),
            Map.entry("GET /api/entries", ""),
            Map.entry("GET /api/entries/{index}", ""),
            Map.entry("GET /api/entries/{index}/openings/{compartment}", ""),
            Map.entry("GET /api/entries/{index}/proof", "log:read"),
            Map.entry("GET /api/session", ""),
            Map.entry("GET /log/checkpoint", "log:read"),
            Map.entry("GET /log/tile/{path}", "log:read"));

    /** A witness's: the signature under a checkpoint decides. */
    private static final Set<String> OPEN =
            Set.of("GET /log/witness/{origin}/checkpoint", "POST /log/witness/add-checkpoint");

    private static final AuditWorld WORLD = new AuditWorld();
    private static EveryDoor doors = new EveryDoor("", DOORS, OPEN);

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext service = WORLD.start();
        officer("auditor", "auditor", OfficerStatus.ACTIVE);
        officer("suspended.auditor", "auditor", OfficerStatus.SUSPENDED);
        officer("departed.auditor", "auditor", OfficerStatus.DEPARTED);
        officer("system.audit", "system", OfficerStatus.ACTIVE);
        officer("operator", "operator", OfficerStatus.ACTIVE);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        service.getBean(Officers.class).find("operator").isPresent() && count("audit.officer") == 5);
        doors = new EveryDoor(
                "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"), DOORS, OPEN);
    }

    @AfterAll
    static void close() {
        WORLD.close();
    }

    private static void officer(String id, String role, OfficerStatus status) {
        WORLD.send("directory", "OFFICER:" + id, TestEvents.officer(id, role, status, 1));
    }

    private static long count(String table) {
        return WORLD.asApp()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void every_door_is_tried() {
        assertThat(doors.notInBoth()).isEmpty();
        assertThat(doors.notOpen()).isEmpty();
    }

    @Test
    void none_opens_without_a_token_that_holds() {
        assertThat(doors.notClosedWithoutATokenThatHolds("auditor", "audit.national", "auditor"))
                .isEmpty();
        System.out.println("REST, audit: none of " + DOORS.size() + " doors opens without a token that holds (401)");
    }

    @Test
    void none_opens_to_who_is_suspended_has_left_or_is_unknown() {
        assertThat(doors.notClosedTo("suspended.auditor")).isEmpty();
        assertThat(doors.notClosedTo("departed.auditor")).isEmpty();
        assertThat(doors.notClosedTo("nobody")).isEmpty();
    }

    @Test
    void none_opens_to_a_machine_whatever_its_scopes() {
        assertThat(doors.notClosedToAMachineWithoutTheScope("system.audit")).isEmpty();
        assertThat(doors.notClosedToAMachineWithoutTheScope("operator")).isEmpty();
    }
}
