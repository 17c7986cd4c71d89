package al.tryeza.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Language;
import al.tryeza.events.OfficerStatus;
import al.tryeza.testing.Backends;
import al.tryeza.testing.EveryDoor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door of the service as it runs, tried by those who must not get in. An inbox is a person's own. */
class EveryDoorTest {

    private static final Map<String, String> DOORS = Map.of(
            "GET /api/inbox", "",
            "POST /api/inbox/{id}/read", "",
            "GET /api/mail", "platform:operate",
            "POST /api/mail/{id}/resend", "platform:operate",
            "GET /api/session", "");

    private static final Map<String, String> ENVIRONMENT = Backends.get().environment("notification");
    private static final ReferralService REFERRALS = new ReferralService(ENVIRONMENT);
    private static final ConfigurableApplicationContext SERVICE = new SpringApplicationBuilder(
                    NotificationService.class)
            .properties(new HashMap<>(ENVIRONMENT))
            .run("--server.port=0");
    private static final EveryDoor EVERY =
            new EveryDoor("http://127.0.0.1:" + SERVICE.getEnvironment().getProperty("local.server.port"), DOORS);

    @BeforeAll
    static void publish_the_directory() {
        officer("police.vlore", "table-member", OfficerStatus.ACTIVE);
        officer("suspended.vlore", "table-member", OfficerStatus.SUSPENDED);
        officer("departed.vlore", "table-member", OfficerStatus.DEPARTED);
        officer("system.police.vlore", "system", OfficerStatus.ACTIVE);
        officer("operator", "operator", OfficerStatus.ACTIVE);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> SERVICE.getBean(JdbcClient.class)
                                .sql("SELECT count(*) FROM directory.officer")
                                .query(Long.class)
                                .single()
                        == 5);
    }

    private static void officer(String id, String role, OfficerStatus status) {
        REFERRALS.officer(id, "police.vlore", status, Language.SQ, role);
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
        REFERRALS.close();
    }

    @Test
    void every_door_is_tried() {
        assertThat(EVERY.notInBoth()).isEmpty();
    }

    @Test
    void none_opens_without_a_token_that_holds() {
        assertThat(EVERY.notClosedWithoutATokenThatHolds("police.vlore", "police.vlore", "table-member"))
                .isEmpty();
        System.out.println(
                "REST, notification: none of " + DOORS.size() + " doors opens without a token that holds (401)");
    }

    @Test
    void none_opens_to_who_is_suspended_has_left_or_is_unknown() {
        assertThat(EVERY.notClosedTo("suspended.vlore")).isEmpty();
        assertThat(EVERY.notClosedTo("departed.vlore")).isEmpty();
        assertThat(EVERY.notClosedTo("nobody")).isEmpty();
    }

    @Test
    void a_machine_gets_in_where_a_scope_is_named_and_its_token_has_it_and_nowhere_else() {
        assertThat(EVERY.notClosedToAMachineWithoutTheScope("system.police.vlore"))
                .isEmpty();
        assertThat(EVERY.notClosedToAMachineWithoutTheScope("operator")).isEmpty();
        assertThat(EVERY.closedInSpiteOfTheScope("operator")).isEmpty();
    }

    /** The scope alone is not enough: it is the operator's work. */
    @Test
    void an_institutions_system_does_not_operate_mail() {
        assertThat(EVERY.closedInSpiteOfTheScope("system.police.vlore"))
                .containsExactlyInAnyOrder("GET /api/mail: 403", "POST /api/mail/{id}/resend: 403");
    }
}
