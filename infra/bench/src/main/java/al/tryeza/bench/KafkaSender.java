package al.tryeza.bench;

import al.tryeza.local.institution.ClientAccount;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Publisher;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.KafkaPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Publishes as the system of one demo institution does, with the publisher library. */
final class KafkaSender implements Sender {

    /** Any that may refer does; this one may. */
    private static final String INSTITUTION = "police.vlore";

    private static final long PATIENCE_SECONDS = 180;
    private static final Duration CONNECTING = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Publisher publisher;
    private final List<String> bodies;

    private KafkaSender(Publisher publisher, List<String> bodies) {
        this.publisher = publisher;
        this.bodies = bodies;
    }

    /**
     * Tries for a while: the registry has just lost its database for a moment.
     *
     * @param clients folder with what the institution's system needs
     */
    static KafkaSender connect(Path clients, Platform platform, List<String> bodies)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(CONNECTING);
        while (true) {
            try {
                return new KafkaSender(
                        new KafkaPublisher(ClientAccount.of(clients, INSTITUTION), platform, Kind.REFERRAL), bodies);
            } catch (Unreachable away) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException(away.getMessage(), away);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    @Override
    public Optional<String> send(int number) {
        byte[] body = bodies.get(number % bodies.size()).getBytes(StandardCharsets.UTF_8);
        try {
            Receipt receipt =
                    publisher.publish(Submission.of(Kind.REFERRAL, body)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Optional.ofNullable(receipt.caseRef());
        } catch (ExecutionException | TimeoutException unanswered) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        publisher.close();
    }
}
