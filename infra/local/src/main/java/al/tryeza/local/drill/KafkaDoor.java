package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.check.Accepted;
import al.tryeza.local.institution.ClientAccount;
import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Publisher;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.kafka.KafkaPublisher;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The topics {@code intake.referrals} and {@code intake.identifications}, by a partner's system that uses the publisher
 * library: what is not answered by a receipt is published again under the same id.
 */
public final class KafkaDoor implements Door, Withdrawal {

    private static final Duration RECEIPT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String institution;
    private final Map<Kind, Publisher> publishers = new EnumMap<>(Kind.class);

    /**
     * Connects as one of the institutions that the stack has a client of.
     *
     * @throws Unreachable where the stack does not let it in
     */
    public KafkaDoor(RunFolder folder, Endpoints endpoints, String institution) throws IOException, Unreachable {
        this.institution = institution;
        Account account = ClientAccount.of(folder.clients(), institution);
        Platform platform = new Platform(
                URI.create(endpoints.get("TRYEZA_REFERRAL_URL")), URI.create(endpoints.get("TRYEZA_REGISTRY_URL")));
        for (Kind kind : Kind.values()) {
            publishers.put(kind, new KafkaPublisher(account, platform, kind));
        }
    }

    @Override
    public String name() {
        return "Kafka, " + institution;
    }

    @Override
    public Accepted submit(Submission submission) throws InterruptedException, Refused {
        Receipt receipt = publish(submission.kind(), submission.key(), submission.body());
        return new Accepted(
                receipt.publisherId().toString(),
                Objects.requireNonNull(receipt.caseRef()),
                Objects.requireNonNullElse(receipt.referralId(), ""),
                Objects.requireNonNullElse(receipt.identificationId(), ""),
                Objects.requireNonNull(receipt.table()));
    }

    @Override
    public String of(String caseRef, String key) throws InterruptedException, Refused {
        Receipt receipt = publish(Kind.CASE_UPDATE, key, """
                {"update": "CONSENT_WITHDRAWN", "caseRef": "%s"}""".formatted(caseRef));
        return Objects.requireNonNull(receipt.withdrawalId());
    }

    private Receipt publish(Kind kind, String key, String body) throws InterruptedException, Refused {
        Publisher publisher = Objects.requireNonNull(publishers.get(kind));
        al.tryeza.publisher.Submission published =
                new al.tryeza.publisher.Submission(UUID.fromString(key), kind, body.getBytes(StandardCharsets.UTF_8));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                return accepted(publisher.publish(published).get(RECEIPT.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException notYet) {
                Thread.sleep(PAUSE);
            }
        }
        throw new Refused("no receipt");
    }

    private static Receipt accepted(Receipt receipt) throws Refused {
        if (!receipt.accepted()) {
            throw new Refused(receipt.faults().toString());
        }
        return receipt;
    }

    @Override
    public void close() {
        publishers.values().forEach(Publisher::close);
    }
}
