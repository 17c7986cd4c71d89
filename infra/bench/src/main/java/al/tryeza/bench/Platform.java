package al.tryeza.bench;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Part;
import al.tryeza.local.stack.Progress;
import al.tryeza.local.stack.Stack;
import al.tryeza.local.stack.StackPorts;
import al.tryeza.local.token.SignIn;
import al.tryeza.servers.Databases;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A local stack of the benchmark's own, on free ports in a folder of its own. */
final class Platform implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final RunFolder folder;
    private final Endpoints endpoints;
    private final Stack stack;
    private final List<String> bodies;
    private final List<String> tokens = new ArrayList<>();

    private Platform(RunFolder folder, LocalStack local, Progress progress) {
        this.folder = folder;
        this.endpoints = local.endpoints();
        this.stack = new Stack(local.parts(), progress);
        this.bodies = samples();
    }

    /** Starts everything; the packages of the services must have been built. */
    static Platform start(Path root, RunFolder folder, Progress progress)
            throws IOException, SQLException, InterruptedException {
        for (Path owned : new Path[] {folder.secrets(), folder.keys(), folder.clients()}) {
            RunFolder.ownersFolder(owned);
        }
        Files.createDirectories(folder.logs());
        var platform = new Platform(folder, new LocalStack(folder, StackPorts.free(), root, false, 1), progress);
        platform.stack.start();
        try {
            platform.keepCommitTimes();
            platform.signIn();
        } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
            platform.close();
            throw failed;
        }
        return platform;
    }

    /** The database then tells of each row when it was committed; nothing has to look for it while it happens. */
    private void keepCommitTimes() throws SQLException {
        try (Connection server = database("postgres");
                var statement = server.createStatement()) {
            statement.execute("ALTER SYSTEM SET track_commit_timestamp = on");
        }
        Part postgres = stack.part(LocalStack.POSTGRES);
        postgres.stop();
        postgres.start();
    }

    private void signIn() throws IOException, InterruptedException {
        var provider = new SignIn(endpoints.get("TRYEZA_ISSUER_URL"));
        for (Officer officer : Officers.all()) {
            if (officer.active() && officer.roles().contains("table-member")) {
                try {
                    tokens.add(provider.officer(officer.id(), Officers.PASSWORD));
                } catch (al.tryeza.local.token.SignInRefused unknown) {
                    throw new IOException("A demo officer could not sign in", unknown);
                }
            }
        }
    }

    private static List<String> samples() {
        try (InputStream file = Objects.requireNonNull(Platform.class.getResourceAsStream("/sample-referrals.jsonl"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Posts a sample referral; its case where it was accepted. */
    Optional<String> post(int number) {
        var request = HttpRequest.newBuilder(URI.create(endpoints.get("TRYEZA_REFERRAL_URL") + "/api/referrals"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(bodies.get(number % bodies.size())))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 201
                    ? Optional.of(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("caseRef")
                            .asString())
                    : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** A connection with all rights. */
    Connection database(String name) throws SQLException {
        String address = endpoints
                .get("TRYEZA_POSTGRES_URL")
                .replaceFirst("^jdbc:postgresql://", "")
                .replaceFirst("/.*", "");
        return new Databases(address, PostgresServer.SUPERUSER, secret(LocalStack.POSTGRES, "superuser")).connect(name);
    }

    /** Of PostgreSQL. */
    String version() throws SQLException {
        try (Connection server = database("postgres")) {
            return server.getMetaData().getDatabaseProductVersion();
        }
    }

    /** The broker, with all rights. */
    Topics topics() {
        return new Topics(endpoints.get("TRYEZA_KAFKA"), secret(LocalStack.KAFKA, KafkaServer.SUPERUSER));
    }

    /** Settings of a Kafka client with all rights. */
    Map<String, Object> kafkaClient() {
        return topics().properties(KafkaServer.SUPERUSER, secret(LocalStack.KAFKA, KafkaServer.SUPERUSER));
    }

    private String secret(String part, String name) {
        return new Secrets(folder.data().resolve(part).resolve("secrets")).get(name);
    }

    /** Processor time of the parts so far. */
    Cost cost() {
        var processes = new TreeMap<String, Long>();
        for (Part part : stack.parts()) {
            part.process().ifPresent(process -> processes.put(part.name(), process.pid()));
        }
        return Cost.of(processes);
    }

    @Override
    public void close() {
        stack.close();
    }
}
