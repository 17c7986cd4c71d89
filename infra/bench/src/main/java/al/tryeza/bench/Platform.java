package al.tryeza.bench;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.local.demo.Samples;
import al.tryeza.local.stack.LocalStack;
import al.tryeza.local.stack.Part;
import al.tryeza.local.stack.Progress;
import al.tryeza.local.stack.Stack;
import al.tryeza.local.stack.StackPorts;
import al.tryeza.local.token.SignIn;
import al.tryeza.local.token.SignInRefused;
import al.tryeza.servers.Databases;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A local stack of the benchmark's own, on free ports in a folder of its own. */
final class Platform implements AutoCloseable {

    private final RunFolder folder;
    private final Endpoints endpoints;
    private final Stack stack;
    private final Map<Door, Sender> senders = new EnumMap<>(Door.class);

    private Platform(RunFolder folder, LocalStack local, Progress progress) {
        this.folder = folder;
        this.endpoints = local.endpoints();
        this.stack = new Stack(local.parts(), progress);
    }

    /** Starts everything and opens the doors; the packages of the services must have been built. */
    static Platform start(Path root, RunFolder folder, Arguments arguments, Progress progress)
            throws IOException, SQLException, InterruptedException {
        for (Path owned : new Path[] {folder.secrets(), folder.keys(), folder.clients()}) {
            RunFolder.ownersFolder(owned);
        }
        Files.createDirectories(folder.logs());
        var settings = Map.of(
                "TRYEZA_MESSAGING_TOGETHER", Integer.toString(arguments.together()),
                "TRYEZA_LIMIT_OFFICER", "off",
                "TRYEZA_LIMIT_INSTITUTION", "off",
                "TRYEZA_LIMIT_DISCLOSURES", "off");
        var platform =
                new Platform(folder, new LocalStack(folder, StackPorts.free(), root, false, 1, settings), progress);
        platform.stack.start();
        try {
            platform.keepCommitTimes();
            for (Door door : arguments.doors()) {
                platform.senders.put(door, platform.open(door));
            }
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

    private Sender open(Door door) throws IOException, InterruptedException {
        String service = endpoints.get("TRYEZA_REFERRAL_URL");
        return switch (door) {
            case REST -> new RestSender(service, tokens(), Samples.bodies());
            case KAFKA ->
                KafkaSender.connect(
                        folder.clients(),
                        new al.tryeza.publisher.Platform(
                                URI.create(service), URI.create(endpoints.get("TRYEZA_REGISTRY_URL"))),
                        Samples.bodies());
        };
    }

    /** Address of referral-service. */
    String referralService() {
        return endpoints.get("TRYEZA_REFERRAL_URL");
    }

    /** The token of a demo officer. */
    String token(String officer) throws IOException, InterruptedException {
        try {
            return new SignIn(endpoints.get("TRYEZA_ISSUER_URL")).officer(officer, Officers.PASSWORD);
        } catch (SignInRefused unknown) {
            throw new IOException("A demo officer could not sign in", unknown);
        }
    }

    private List<String> tokens() throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (String officer : Samples.referrers()) {
            tokens.add(token(officer));
        }
        return tokens;
    }

    /** Sends through that door; the same one for as long as this stack runs. */
    Sender sender(Door door) {
        return Objects.requireNonNull(senders.get(door));
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

    /** Lets audit-service stand still, or go on. */
    void pauseAudit(boolean still) throws IOException, InterruptedException {
        String process = Long.toString(
                stack.part(LocalStack.AUDIT).process().orElseThrow().pid());
        new ProcessBuilder("kill", still ? "-STOP" : "-CONT", process).start().waitFor();
    }

    @Override
    public void close() {
        senders.values().forEach(Sender::close);
        stack.close();
    }
}
