package al.tryeza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.local.demo.Bodies;
import al.tryeza.local.institution.ClientAccount;
import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.Connection;
import al.tryeza.publisher.kafka.KafkaPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records for which nobody can vouch: the operator finds them with {@code infra/dead-letters}, opens them, repairs what
 * was damaged and gives up what was forged.
 */
final class LettersAtTheDoor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String POLICE = "police.vlore";
    private static final String TOPIC = "intake.referrals";
    private static final byte[] GARBAGE = "no record of ours".getBytes(StandardCharsets.UTF_8);

    private final Newcomer newcomer;
    private final Account police;
    private final Platform platform;
    private final Broker broker;

    LettersAtTheDoor(Newcomer newcomer) throws IOException {
        this.newcomer = newcomer;
        this.police = ClientAccount.of(newcomer.folder().clients(), POLICE);
        this.platform = new Platform(
                URI.create(newcomer.endpoints().get("TRYEZA_REFERRAL_URL")),
                URI.create(newcomer.endpoints().get("TRYEZA_REGISTRY_URL")));
        this.broker = new Broker(police.kafka());
    }

    void play() throws Exception {
        Submission damaged = submission();
        Submission forged = submission();
        Account forger = new Account(
                POLICE,
                police.kafka(),
                ClientAccount.of(newcomer.folder().clients(), "social.vlore").signingKey());
        broker.write(TOPIC, damaged.publisherId().toString(), GARBAGE, List.of());
        broker.write(TOPIC, forged.publisherId().toString(), sealed(forger, forged), List.of());
        String table = await().atMost(PATIENCE)
                .until(newcomer::letters, said -> said.contains("2 wait: 1 SIGNED_BY_ANOTHER, 1 UNDECODABLE"));
        String damagedLetter = id(table, "UNDECODABLE");

        newcomer.says(0, "dead-letters", "show", damagedLetter).contains("UNDECODABLE", "sealed to the operator");
        String opened = newcomer.scripts()
                .run("dead-letters", "show", damagedLetter, "--open")
                .output();
        assertThat(JsonMapper.shared().readTree(opened).path("value").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(GARBAGE));
        Path repaired = Files.write(newcomer.file("repaired.bin"), sealed(police, damaged));
        newcomer.says(0, "dead-letters", "repair", damagedLetter, repaired.toString())
                .contains(damagedLetter + " replayed: ");
        newcomer.says(0, "dead-letters", "discard", id(table, "SIGNED_BY_ANOTHER"))
                .contains("given up");
        newcomer.says(0, "dead-letters", "list").isEqualTo("Nothing waits.\n");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receipts(damaged)).isEqualTo(1));
        Receipt again = publishAgain(damaged);
        assertThat(again.accepted() && again.repeated()).isTrue();
        assertThat(receipts(forged))
                .as("who is not vouched for is told nothing")
                .isZero();
    }

    static String id(String table, String code) {
        Matcher line = Pattern.compile("(?m)^(\\S+) +" + code + " ").matcher(table);
        assertThat(line.find()).as(table).isTrue();
        return line.group(1);
    }

    private static Submission submission() {
        return new Submission(
                UUID.randomUUID(), Kind.REFERRAL, Bodies.adult().toString().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sealed(Account account, Submission submission) throws Unreachable {
        try (Connection connection = Connection.open(account, platform, Kind.REFERRAL, Clock.systemUTC())) {
            return connection.outgoing().seal(submission).value();
        }
    }

    private int receipts(Submission submission) {
        return broker.read("receipts." + POLICE, submission.publisherId().toString())
                .size();
    }

    private Receipt publishAgain(Submission submission) throws Exception {
        try (KafkaPublisher publisher = new KafkaPublisher(police, platform, Kind.REFERRAL)) {
            return publisher.publish(submission).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
