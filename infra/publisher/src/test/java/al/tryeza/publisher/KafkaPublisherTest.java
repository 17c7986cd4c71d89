package al.tryeza.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.events.SubmissionFault;
import al.tryeza.events.Topic;
import al.tryeza.publisher.kafka.KafkaPublisher;
import al.tryeza.testing.Backends;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KafkaPublisherTest {

    private static final byte[] BODY = "{\"concern\":\"AT_RISK\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_program_publishes_and_hears_what_became_of_it() throws Exception {
        try (var platform = new StandInPlatform("shelter.vatra", Set.of(Topic.INTAKE_REFERRALS));
                var publisher = new KafkaPublisher(platform.account(), platform.platform(), Kind.REFERRAL)) {
            var submission = Submission.of(Kind.REFERRAL, BODY);

            var first = publisher.publish(submission).get(60, TimeUnit.SECONDS);
            var again = publisher.publish(submission).get(60, TimeUnit.SECONDS);

            assertThat(first.accepted()).isTrue();
            assertThat(first.publisherId()).isEqualTo(submission.publisherId());
            assertThat(first.table()).isEqualTo("AL-12");
            assertThat(again.repeated()).isTrue();
            assertThat(platform.taken()).hasSize(1);

            platform.answersBy((_, _) -> List.of(new SubmissionFault("urgency", "required")));
            assertThat(publisher.publish(Submission.of(Kind.REFERRAL, BODY)).get(60, TimeUnit.SECONDS))
                    .satisfies(refused -> assertThat(refused.accepted()).isFalse())
                    .satisfies(
                            refused -> assertThat(refused.faults()).containsExactly(new Fault("urgency", "required")));
            assertThatThrownBy(() -> publisher.publish(Submission.of(Kind.IDENTIFICATION, BODY)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(platform.unopened()).isEmpty();
        }
    }

    @Test
    void a_revoked_institution_is_told_so_also_by_a_publisher_that_is_open() throws Exception {
        try (var platform = new StandInPlatform("ngo.vlore", Set.of(Topic.INTAKE_REFERRALS));
                var publisher = new KafkaPublisher(platform.account(), platform.platform(), Kind.REFERRAL)) {
            publisher.publish(Submission.of(Kind.REFERRAL, BODY)).get(60, TimeUnit.SECONDS);
            Backends.get().kafka().topics().revokeInstitution("ngo.vlore");

            var after = publisher.publish(Submission.of(Kind.REFERRAL, BODY));

            assertThatThrownBy(() -> after.get(60, TimeUnit.SECONDS)).hasCauseInstanceOf(Unreachable.class);
            assertThatThrownBy(() -> new KafkaPublisher(platform.account(), platform.platform(), Kind.REFERRAL))
                    .isInstanceOf(Unreachable.class)
                    .hasMessageContaining("does not let this institution's user in");
        }
    }

    @Test
    @Timeout(300)
    void a_broker_that_is_away_for_longer_than_any_timeout_of_the_account_loses_nothing() throws Exception {
        try (var platform = new StandInPlatform("social.vlore", Set.of(Topic.INTAKE_REFERRALS))) {
            var hasty = new HashMap<>(platform.account().kafka());
            hasty.put("request.timeout.ms", 2_000);
            hasty.put("delivery.timeout.ms", 2_500);
            hasty.put("max.block.ms", 1_000);
            var account = new Account(
                    platform.account().institution(), hasty, platform.account().signingKey());
            try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                    var publisher = new KafkaPublisher(account, platform.platform(), Kind.REFERRAL)) {
                var answers = new ArrayList<Future<Receipt>>();
                Backends.get().kafka().kill();
                for (int number = 0; number < 20; number++) {
                    answers.add(callers.submit(() -> publisher
                            .publish(Submission.of(Kind.REFERRAL, BODY))
                            .get()));
                }
                assertThatThrownBy(() -> answers.getFirst().get(3, TimeUnit.SECONDS))
                        .isInstanceOf(TimeoutException.class);
                assertThat(answers).noneMatch(Future::isDone);

                Backends.get().kafka().start();
                for (var answer : answers) {
                    assertThat(answer.get(60, TimeUnit.SECONDS).accepted()).isTrue();
                }
                assertThat(platform.taken()).hasSize(20);
            } finally {
                Backends.get().kafka().start();
            }
        }
    }

    @Test
    void nothing_prints_a_body_a_key_or_a_password() throws Exception {
        var submission = Submission.of(Kind.REFERRAL, BODY);
        try (var platform = new StandInPlatform("health.vlore", Set.of(Topic.INTAKE_REFERRALS))) {
            assertThat(submission.toString()).doesNotContain("AT_RISK", "[B@");
            assertThat(platform.account()).hasToString("health.vlore");
        }
    }
}
