package al.tryeza.local.stack;

import static java.util.Map.entry;

import al.tryeza.events.EventCatalogue;
import al.tryeza.local.Endpoints;
import al.tryeza.local.Machine;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.local.identity.IdentityProvider;
import al.tryeza.local.institution.DemoClients;
import al.tryeza.local.mail.MailServer;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.RegistryServer;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.ServerHome;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the stack consists of, who needs whom, and what each is told through its environment. */
public final class LocalStack {

    public static final String POSTGRES = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String REGISTRY = "registry";
    public static final String SCHEMAS = "schemas";
    public static final String IDENTITY = "identity-provider";
    public static final String MAIL = "mail";
    public static final String REFERRAL = "referral-service";
    public static final String NOTIFICATION = "notification-service";
    public static final String AUDIT = "audit-service";
    public static final String OFFICERS = "officers";

    /** Instances of each service in a stack that is to be restarted or killed without anybody noticing. */
    public static final int TWO = 2;

    private static final List<String> SERVICES = List.of(REFERRAL, NOTIFICATION, AUDIT);

    /** Databases of the services, each with its roles. */
    public static final List<String> DATABASES = List.of("referral", "notification", "audit", "audit_keys");

    private final RunFolder folder;
    private final Network network;
    private final StackPorts ports;
    private final Path root;
    private final int instances;
    private final Map<String, String> settings;
    private final Secrets secrets;
    private final Logs logs;
    private final Programs programs;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final RegistryServer registry;
    private final AuditLogWitnesses institutions;

    /**
     * @param folder where it keeps everything
     * @param ports where it listens
     * @param root the project
     * @param ahead whether to use ahead-of-time caches
     * @param instances of each service, 1 or 2
     */
    public LocalStack(RunFolder folder, StackPorts ports, Path root, boolean ahead, int instances) {
        this(folder, ports, root, ahead, instances, Map.of());
    }

    /**
     * @param network how its parts call each other
     * @param institutions that watch over the audit log, 1 or 3
     */
    LocalStack(
            RunFolder folder,
            StackPorts ports,
            Path root,
            boolean ahead,
            int instances,
            Network network,
            int institutions) {
        this(folder, ports, root, ahead, instances, Map.of(), network, institutions);
    }

    /** @param settings environment of the services, beside what each is told anyway */
    public LocalStack(
            RunFolder folder, StackPorts ports, Path root, boolean ahead, int instances, Map<String, String> settings) {
        this(folder, ports, root, ahead, instances, settings, Network.clear(), 1);
    }

    private LocalStack(
            RunFolder folder,
            StackPorts ports,
            Path root,
            boolean ahead,
            int instances,
            Map<String, String> settings,
            Network network,
            int institutions) {
        this.folder = folder;
        this.network = network;
        this.ports = ports;
        this.root = root;
        this.instances = instances;
        this.settings = Map.copyOf(settings);
        this.secrets = new Secrets(folder.secrets());
        this.logs = new Logs(folder.logs());
        this.programs = new Programs(folder.programs(), ahead);
        Distribution distribution = new Distribution(
                root.resolve("infra").resolve("servers").resolve("target").resolve("dist"));
        this.postgres = new PostgresServer(
                distribution,
                home(POSTGRES, ports.postgres()),
                PostgresServer.Durability.DURABLE,
                network.encryption());
        this.kafka = new KafkaServer(distribution, home(KAFKA, ports.kafka()), network.encryption());
        this.registry =
                new RegistryServer(distribution, home(REGISTRY, ports.registry()), postgres, network.encryption());
        this.institutions = AuditLogWitnesses.of(folder, network, postgres::url, secrets, ports, institutions);
    }

    /** All parts, each after those it needs, none of them started. */
    public List<Part> parts() {
        institutions.prepare();
        List<Part> parts = new ArrayList<>(List.of(
                new ServerPart(POSTGRES, List.of(), postgres, this::provisionDatabases),
                new ServerPart(KAFKA, List.of(), kafka, this::provisionKafka),
                new ServerPart(REGISTRY, List.of(POSTGRES), registry, () -> {}),
                new Step(SCHEMAS, List.of(REGISTRY), this::registerSchemas),
                identityProvider(),
                mail()));
        List<String> all = new ArrayList<>(List.of(IDENTITY));
        for (int number = 1; number <= instances; number++) {
            parts.add(service(REFERRAL, number, "referral", services(number).referral(), 256));
            parts.add(service(
                    NOTIFICATION, number, "notification", services(number).notification(), 192));
            parts.add(service(AUDIT, number, "audit", services(number).audit(), 192));
            all.addAll(instances(number));
        }
        institutions.withAPart().forEach(institution -> parts.add(witness(institution)));
        parts.add(new Step(OFFICERS, all, new OfficersCanWork(endpoints(), instances, officersToAsk())));
        return parts;
    }

    /** The parts that are instances of the services, those of one service together, in the order of a rolling restart. */
    public static List<String> instancesOf(List<Part> parts) {
        return SERVICES.stream()
                .flatMap(service -> parts.stream()
                        .map(Part::name)
                        .filter(name -> name.equals(service) || name.startsWith(service + "-")))
                .toList();
    }

    /** Name of an instance of a service: the first has the service's own. */
    public static String instance(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }

    private static List<String> instances(int number) {
        return SERVICES.stream().map(service -> instance(service, number)).toList();
    }

    private StackPorts.Services services(int number) {
        return ports.services().get(number - 1);
    }

    /** Whether all services start from what was learnt about this build of them. */
    boolean learnt() {
        return SERVICES.stream()
                .allMatch(name -> programs.service(jar(name)).learnt().known());
    }

    /** Everybody at a first start; later the directory has long arrived, and one of them and the auditor will do. */
    private List<Officer> officersToAsk() {
        return Officers.all().stream()
                .filter(Officer::active)
                .filter(officer -> !known().holds()
                        || List.of("auditor", "secretary.vlore").contains(officer.id()))
                .toList();
    }

    /** The addresses of the stack, by the names of {@code endpoints.env}. */
    public Endpoints endpoints() {
        Map<String, String> addresses = new HashMap<>(Map.of(
                "TRYEZA_ISSUER_URL", network.url(ports.identity()),
                "TRYEZA_REGISTRY_URL", network.url(ports.registry()),
                "TRYEZA_KAFKA", kafka.bootstrap(),
                "TRYEZA_POSTGRES_URL", postgres.url("postgres"),
                "TRYEZA_SMTP", network.address(ports.smtp()),
                "TRYEZA_MAIL_URL", network.url(ports.mail())));
        addresses.putAll(network.endpoints());
        addresses.putAll(institutions.endpoints());
        for (int number = 1; number <= instances; number++) {
            addresses.put(
                    Endpoints.instance("TRYEZA_REFERRAL_URL", number),
                    network.url(services(number).referral()));
            addresses.put(
                    Endpoints.instance("TRYEZA_NOTIFICATION_URL", number),
                    network.url(services(number).notification()));
            addresses.put(
                    Endpoints.instance("TRYEZA_AUDIT_URL", number),
                    network.url(services(number).audit()));
        }
        return new Endpoints(addresses);
    }

    private void registerSchemas() {
        registry.schemas().register(EventCatalogue.schemas());
        known().keep();
    }

    /**
     * What a service must find set up: once it is, and nothing has been added since, only the database is waited for. The
     * very first instance makes what all of them share, its tables and keys.
     */
    private List<String> needsOfService(String name, int number) {
        if (known().holds()) {
            return List.of(POSTGRES);
        }
        return number == 1 ? List.of(POSTGRES, KAFKA, SCHEMAS) : List.of(name);
    }

    private KnownLanguage known() {
        return KnownLanguage.in(folder.data());
    }

    private void provisionDatabases() {
        institutions.databases().forEach(postgres.databases()::provision);
        for (String database : DATABASES) {
            DatabaseSpec spec = DatabaseSpec.ofService(
                    database, secrets.get(database + "-migrator"), secrets.get(database + "-app"));
            postgres.databases()
                    .provision(
                            database.equals("referral")
                                    ? spec.withRole("referral_disclosure", secrets.get("referral-disclosure"))
                                    : spec);
        }
    }

    private void provisionKafka() {
        Topics topics = kafka.topics();
        topics.provisionUsers(
                Topics.users().stream().collect(Collectors.toMap(Function.identity(), this::kafkaPassword)));
        topics.provisionTopics("");
        clients().provision(topics);
        writeOperatorClient(topics);
    }

    /** What an operator hands to Kafka's command line tools with {@code --command-config}. */
    private void writeOperatorClient(Topics topics) {
        Map<String, Object> client = topics.properties("operator", kafkaPassword("operator"));
        try {
            RunFolder.writeForOwner(
                    folder.clients(),
                    "operator.properties",
                    client.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .sorted()
                            .collect(Collectors.joining()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Part identityProvider() {
        return ours(
                IdentityProvider.class,
                new ProgramPart.Description(
                        IDENTITY,
                        List.of(),
                        96,
                        with(
                                network.door(),
                                Map.of(
                                        "TRYEZA_RUN", folder.root().toString(),
                                        "TRYEZA_STACK_MARK", secrets.get("stack-mark"),
                                        "TRYEZA_PORT", Integer.toString(ports.identity()),
                                        "TRYEZA_ISSUER_URL", network.url(ports.identity()),
                                        "TRYEZA_KEYS", keys(IDENTITY),
                                        "TRYEZA_OPERATOR_SECRET", secrets.get("operator-client"),
                                        "TRYEZA_SERVICE_URLS", String.join(",", urlsOfServices()))),
                        network.probe(ports.identity(), "/.well-known/openid-configuration")));
    }

    private List<String> urlsOfServices() {
        return ports.services().stream()
                .limit(instances)
                .flatMap(one -> Stream.of(one.referral(), one.notification(), one.audit()))
                .map(network::url)
                .toList();
    }

    private Part mail() {
        return ours(
                MailServer.class,
                new ProgramPart.Description(
                        MAIL,
                        List.of(),
                        64,
                        with(
                                network.mail(),
                                Map.of(
                                        "TRYEZA_SMTP_PORT", Integer.toString(ports.smtp()),
                                        "TRYEZA_MAIL_PORT", Integer.toString(ports.mail()),
                                        "TRYEZA_MAIL_FOLDER",
                                                folder.data().resolve(MAIL).toString())),
                        network.probe(ports.mail(), "/ready")));
    }

    private Part ours(Class<?> main, ProgramPart.Description description) {
        String name = description.name();
        return new ProgramPart(description, () -> programs.ours(name, main), logs);
    }

    /** Another institution's witness: the audit service, of which nothing else runs. */
    private Part witness(AuditLogWitnesses.Institution institution) {
        return new ProgramPart(
                new ProgramPart.Description(
                        institution.part(),
                        List.of(POSTGRES),
                        96,
                        institutions.environment(institution),
                        network.probe(institution.port(), "/actuator/health/readiness")),
                () -> programs.service(jar(AUDIT)).withoutLearning(),
                logs);
    }

    /** Instances of a service have everything in common but their port: database, Kafka user, keys, program. */
    private Part service(String name, int number, String database, int port, int megabytes) {
        ProgramPart.Description description = new ProgramPart.Description(
                instance(name, number),
                needsOfService(name, number),
                megabytes,
                environment(name, database, port),
                network.probe(port, "/actuator/health/readiness"));
        // one instance is enough to learn from
        return number == 1
                ? new ProgramPart(description, () -> programs.service(jar(name)), logs)
                : new ProgramPart(description, () -> programs.service(jar(name)).withoutLearning(), logs);
    }

    private Map<String, String> environment(String name, String database, int port) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(Map.ofEntries(
                entry("TRYEZA_PORT", Integer.toString(port)),
                entry("TRYEZA_DATABASE_URL", postgres.url(database)),
                entry("TRYEZA_DATABASE_PASSWORD", secrets.get(database + "-app")),
                entry("TRYEZA_MIGRATOR_PASSWORD", secrets.get(database + "-migrator")),
                entry("TRYEZA_KAFKA", kafka.bootstrap()),
                entry("TRYEZA_KAFKA_PASSWORD", kafkaPassword(name)),
                entry("TRYEZA_REGISTRY_URL", network.url(ports.registry())),
                entry("TRYEZA_ISSUER_URL", network.url(ports.identity())),
                entry("TRYEZA_KEYS", keys(name)),
                entry("TRYEZA_SMTP", network.address(ports.smtp())),
                entry("TRYEZA_TOPIC_SUFFIX", ""),
                entry("TRYEZA_DIRECTORY_OFFICERS", officers().toUri().toString()),
                entry("TRYEZA_INSTITUTION_KEYS", clients().publicKeys().toString()),
                entry("TRYEZA_OPERATOR_JWK", clients().operatorKey().toString())));
        environment.putAll(network.door());
        environment.putAll(network.calls());
        if (database.equals("referral")) {
            environment.put("TRYEZA_DISCLOSURE_PASSWORD", secrets.get("referral-disclosure"));
            environment.put("TRYEZA_KEYS_SECRET", secrets.get("referral-keys"));
            // who plays a scene does not wait as long as people do
            environment.put("TRYEZA_LINKS_COMPARED_EVERY", "2s");
        }
        if (database.equals("audit")) {
            environment.putAll(institutions.environmentOfLog());
            environment.put("TRYEZA_AUDIT_KEYS_URL", postgres.url("audit_keys"));
            environment.put("TRYEZA_AUDIT_KEYS_PASSWORD", secrets.get("audit_keys-app"));
            environment.put("TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD", secrets.get("audit_keys-migrator"));
            environment.put("TRYEZA_KEYS_SECRET", secrets.get("audit-keys"));
        }
        return environment;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private DemoClients clients() {
        return new DemoClients(folder);
    }

    /** Who can sign in here, people and machines, are those whom the directory begins with. */
    private Path officers() {
        try {
            RunFolder.writeForOwner(folder.root(), "officers.csv", Officers.table() + Machine.table());
            return folder.root().resolve("officers.csv");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder a part: no service can read the keys of another. */
    private String keys(String part) {
        return folder.keys().resolve(part).toString();
    }

    private Path jar(String service) {
        return root.resolve(service).resolve("target").resolve(service + "-0.1.0-SNAPSHOT.jar");
    }

    private String kafkaPassword(String user) {
        return secrets.get("kafka-" + user);
    }

    private ServerHome home(String name, int port) {
        return new ServerHome(folder.data().resolve(name), logs.of(name), port);
    }
}
