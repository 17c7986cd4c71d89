package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.demo.Answer;
import al.tryeza.local.demo.Bodies;
import al.tryeza.local.demo.Samples;
import al.tryeza.local.stack.LocalStack;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever is down when a referral arrives, the caller is told the truth and nothing is lost or stored by half; whatever
 * is killed while referrals arrive, everything is there once afterwards.
 */
class FaultsTest {

    private static final String REFERRER = "vatra.worker";

    @SuppressWarnings("NullAway.Init") // set before each test
    private static World world;

    @BeforeAll
    static void start() throws Exception {
        world = World.start("faults");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void without_kafka_a_referral_is_taken_and_told_when_kafka_is_back() throws Exception {
        takenAndToldAfterwards(LocalStack.KAFKA);
    }

    @Test
    void without_the_registry_a_referral_is_taken_and_told_all_the_same() throws Exception {
        world.without(LocalStack.REGISTRY, () -> world.awaitEverywhere(List.of(world.accepted(refer()))));
    }

    @Test
    void without_the_mail_server_a_referral_is_in_inboxes_at_once_and_mailed_afterwards() throws Exception {
        String[] ref = new String[1];
        world.without(LocalStack.MAIL, () -> {
            ref[0] = world.accepted(refer());
            world.awaitInboxes(List.of(ref[0]));
        });

        world.awaitEverywhere(List.of(ref[0]));
    }

    @Test
    void without_postgresql_a_referral_is_refused_as_unavailable_and_the_same_key_works_afterwards() throws Exception {
        String key = UUID.randomUUID().toString();
        int before = casesOfVlore();
        world.without(LocalStack.POSTGRES, () -> {
            Answer refused =
                    world.platform().refer(REFERRER, key, Bodies.adult().toString());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("unavailable");
            assertThat(refused.retryAfter()).isNotEmpty();
        });

        String ref = world.accepted(
                world.platform().refer(REFERRER, key, Bodies.adult().toString()));
        world.awaitEverywhere(List.of(ref));
        assertThat(casesOfVlore()).isEqualTo(before + 1);
    }

    @Test
    void nothing_is_lost_or_doubled_when_every_process_is_killed_under_load() throws Exception {
        try (Load load = Load.start(world.platform(), Samples.referrers())) {
            for (String part : List.of(
                    LocalStack.REFERRAL,
                    LocalStack.NOTIFICATION,
                    LocalStack.AUDIT,
                    LocalStack.KAFKA,
                    LocalStack.POSTGRES)) {
                load.awaitMore(10);
                world.killAndStartAgain(part);
            }
            load.awaitMore(10);
            List<String> cases = load.end(1, TimeUnit.MINUTES);

            assertThat(cases).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
            world.awaitEverywhere(cases);
        }
    }

    private static void takenAndToldAfterwards(String part) throws Exception {
        String[] ref = new String[1];
        world.without(part, () -> ref[0] = world.accepted(refer()));

        world.awaitEverywhere(List.of(ref[0]));
    }

    private static Answer refer() throws Exception {
        return world.platform()
                .refer(REFERRER, UUID.randomUUID().toString(), Bodies.adult().toString());
    }

    private static int casesOfVlore() throws Exception {
        return world.platform()
                .list("TRYEZA_REFERRAL_URL", "/api/cases?table=AL-12", "secretary.vlore")
                .size();
    }
}
