package al.tryeza.publisher.kafka;

import al.tryeza.publisher.Account;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Unreachable;
import al.tryeza.publisher.seal.IntakeKeys;
import al.tryeza.publisher.seal.Sealer;
import al.tryeza.publisher.seal.Signer;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/** Everything that publishing needs, found to answer. */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;
    private final IntakeKeys keys;
    private final Outgoing outgoing;
    private final Receipts receipts;

    private Connection(HttpClient http, IntakeKeys keys, Outgoing outgoing, Receipts receipts) {
        this.http = http;
        this.keys = keys;
        this.outgoing = outgoing;
        this.receipts = receipts;
    }

    /**
     * Asks every part, each once.
     *
     * @param kind what is to be published
     * @throws Unreachable with what does not answer, or does not let this institution in
     */
    // closed by close(), or here where a part is away
    @SuppressWarnings("MustBeClosedChecker")
    public static Connection open(Account account, Platform platform, Kind kind, Clock clock) throws Unreachable {
        var http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var keys = new IntakeKeys(http, platform.service(), clock.instant());
            var records = new Records(new Registry(http, platform.registry()));
            requireRights(account, platform, kind);
            var sealer = new Sealer(new Signer(account.institution(), account.signingKey()), keys);
            return new Connection(
                    http,
                    keys,
                    new Outgoing(account, platform, sealer, records, clock),
                    new Receipts(account, platform, records));
        } catch (Unreachable away) {
            http.shutdownNow();
            throw away;
        }
    }

    private static void requireRights(Account account, Platform platform, Kind kind) throws Unreachable {
        var settings = new HashMap<>(account.kafka());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        try (var admin = Admin.create(settings)) {
            admin.describeTopics(List.of(Outgoing.topic(kind, platform.topicSuffix())))
                    .allTopicNames()
                    .get();
        } catch (ExecutionException refused) {
            throw refused(Objects.requireNonNull(refused.getCause()), account, kind);
        } catch (KafkaException unusable) {
            throw refused(unusable, account, kind);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while the broker was being asked.");
        }
    }

    /** What an exception of the Kafka client means to who publishes. */
    public static Unreachable refused(Throwable failure, Account account, Kind kind) {
        var broker = account.kafka().get("bootstrap.servers");
        return switch (failure) {
            case AuthenticationException _ ->
                new Unreachable(
                        "The broker at %s does not let this institution's user in: its password is another now, or it was revoked. Ask the platform's operator for a new client file."
                                .formatted(broker));
            case AuthorizationException _ ->
                new Unreachable(
                        "This institution may not publish submissions of the kind %s, or not any more. Ask the platform's operator."
                                .formatted(kind.code()));
            default ->
                new Unreachable(
                        "The broker at %s does not answer. Check that it runs and that this machine may reach it."
                                .formatted(broker),
                        failure);
        };
    }

    /** Whether trying again cannot help. */
    public static boolean isRefusal(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof AuthorizationException;
    }

    public IntakeKeys keys() {
        return keys;
    }

    public Outgoing outgoing() {
        return outgoing;
    }

    /** Of one thread. */
    public Receipts receipts() {
        return receipts;
    }

    @Override
    public void close() {
        outgoing.close();
        receipts.close();
        http.shutdownNow();
    }
}
