package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code infra/start [--detach] [--fresh] [--two] [--encrypted] [--institutions 3]}: the supervisor itself. Exit 1 with a sentence when a part fails or dies, 2
 * for wrong arguments; 0 when it was told to end.
 */
public final class Start {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private Start() {}

    /**
     * {@code --detach}: say {@code @ready} when ready and be silent from then on. {@code --fresh}: empty the data first.
     * {@code --two}: two instances of each service. {@code --encrypted}: every connection by TLS. {@code --institutions 3}:
     * the audit log is watched by three institutions.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (!List.of("--detach", "--fresh", "--two", "--encrypted", "--institutions", "3")
                .containsAll(given)) {
            System.err.println("infra/start [--detach] [--fresh] [--two] [--encrypted] [--institutions 3]");
            System.exit(WRONG_USE);
        }
        int code;
        try {
            code = run(RunFolder.current(), given);
        } catch (ServerException failure) {
            System.out.println(failure.getMessage());
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(RunFolder folder, List<String> given) throws Exception {
        int instances = given.contains("--two") ? LocalStack.TWO : 1;
        int institutions = given.contains("--institutions") ? AuditLogWitnesses.THREE : 1;
        // before the lock: a wrong port is the user's mistake and no reason to touch anything
        StackPorts ports = StackPorts.from(System.getenv());
        StackLock lock = StackLock.take(folder);
        try {
            ports.requireFree(instances, institutions);
            if (given.contains("--fresh")) {
                empty(folder);
            }
            RunFolder.ownersFolder(folder.secrets());
            RunFolder.ownersFolder(folder.keys());
            RunFolder.ownersFolder(folder.clients());
            RollingRestart.forget(folder);
            Network network = given.contains("--encrypted") ? Network.encrypted(folder) : Network.clear();
            network.trustFromHere();
            return run(folder, ports, instances, institutions, network, given.contains("--detach"));
        } finally {
            lock.close();
        }
    }

    private static int run(
            RunFolder folder, StackPorts ports, int instances, int institutions, Network network, boolean detach)
            throws Exception {
        Logs logs = new Logs(folder.logs());
        logs.rotate();
        // never closed: what the end of the process has to say is written there too
        PrintStream log = new PrintStream(Files.newOutputStream(logs.of("stack")), true, StandardCharsets.UTF_8);
        Progress progress = new Progress(System.out, log);
        LocalStack local = new LocalStack(
                folder,
                ports,
                Path.of(System.getProperty("tryeza.root")),
                AheadOfTime.wanted(System.getenv()),
                instances,
                network,
                institutions);
        return supervise(new Stack(local.parts(), progress), local.endpoints(), folder, progress, detach);
    }

    private static int supervise(Stack stack, Endpoints endpoints, RunFolder folder, Progress progress, boolean detach)
            throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, folder), "end-of-the-stack"));
        stack.start();
        Processes.write(folder, stack);
        endpoints.writeTo(folder);
        progress.say(welcome(endpoints, progress.seconds()));
        if (detach) {
            progress.say("It runs in the background: infra/stop ends it.");
            System.out.println("@ready");
            progress.goSilent();
        } else {
            progress.say("Ctrl-C ends it.");
        }
        new RollingRestart(folder, stack, progress).serve();
        Optional<String> failure = stack.awaitEnd();
        failure.ifPresent(progress::say);
        Endpoints.removeFrom(folder);
        return failure.isPresent() ? FAILED : 0;
    }

    private static void end(Stack stack, RunFolder folder) {
        try {
            Endpoints.removeFrom(folder);
        } catch (IOException ignored) {
            // a leftover file misleads nobody for long: its addresses do not answer
        }
        stack.close();
        stack.learn();
    }

    /** Data goes, and with it the keys that opened it and those that signed it; the key of the identity provider stays, and tokens with it. */
    private static void empty(RunFolder folder) throws IOException {
        List<Path> all = new ArrayList<>(List.of(folder.data()));
        Stream.concat(Stream.of(LocalStack.REFERRAL, LocalStack.AUDIT), AuditLogWitnesses.PARTS.stream())
                .map(folder.keys()::resolve)
                .forEach(all::add);
        for (Path gone : all) {
            if (Files.exists(gone)) {
                Programs.delete(gone);
            }
        }
    }

    private static String welcome(Endpoints endpoints, double seconds) {
        return """

                The stack is ready after %.1f s.
                  referrals      %s%s
                  notifications  %s%s
                  audit          %s%s%s
                  identity       %s
                  registry       %s
                  kafka          %s
                  postgresql     %s
                  mail           %s/messages  (SMTP %s)

                Demo officers sign in with the password "%s", for example
                  %s.
                A bearer token for one of them: infra/token secretary.vlore
                """.formatted(
                seconds,
                endpoints.get("TRYEZA_REFERRAL_URL"),
                second(endpoints, "TRYEZA_REFERRAL_URL"),
                endpoints.get("TRYEZA_NOTIFICATION_URL"),
                second(endpoints, "TRYEZA_NOTIFICATION_URL"),
                endpoints.get("TRYEZA_AUDIT_URL"),
                second(endpoints, "TRYEZA_AUDIT_URL"),
                witnesses(endpoints),
                endpoints.get("TRYEZA_ISSUER_URL"),
                endpoints.get("TRYEZA_REGISTRY_URL"),
                endpoints.get("TRYEZA_KAFKA"),
                endpoints.get("TRYEZA_POSTGRES_URL"),
                endpoints.get("TRYEZA_MAIL_URL"),
                endpoints.get("TRYEZA_SMTP"),
                Officers.PASSWORD,
                Officers.all().stream().limit(8).map(officer -> officer.id()).collect(Collectors.joining(", ")));
    }

    private static String second(Endpoints endpoints, String name) {
        return endpoints.instances() == 1 ? "" : "  and  " + endpoints.get(Endpoints.instance(name, 2));
    }

    private static String witnesses(Endpoints endpoints) {
        return endpoints.values().containsKey("TRYEZA_WITNESS_URL_1")
                ? "\n  witnesses      two of %s, %s, %s"
                        .formatted(
                                endpoints.get("TRYEZA_WITNESS_URL_1"),
                                endpoints.get("TRYEZA_WITNESS_URL_2"),
                                endpoints.get("TRYEZA_WITNESS_URL_3"))
                : "";
    }
}
