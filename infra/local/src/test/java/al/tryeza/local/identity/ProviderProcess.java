package al.tryeza.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The provider in a child process, on a free port, as the supervisor would start it. */
final class ProviderProcess implements AutoCloseable {

    static final String OPERATOR_SECRET = "operator-secret-of-the-test";

    final String issuer;
    private final Process process;

    private ProviderProcess(String issuer, Process process) {
        this.issuer = issuer;
        this.process = process;
    }

    static ProviderProcess start(Path run) throws IOException, InterruptedException {
        Files.createDirectories(run.resolve("secrets"));
        Files.writeString(run.resolve("secrets/stack-mark"), "the-mark\n");
        int port = freePort();
        String issuer = "http://127.0.0.1:" + port;
        ProviderProcess provider = new ProviderProcess(
                issuer,
                launch(
                        run,
                        Map.of(
                                "TRYEZA_STACK_MARK",
                                "the-mark",
                                "TRYEZA_PORT",
                                Integer.toString(port),
                                "TRYEZA_ISSUER_URL",
                                issuer,
                                "TRYEZA_KEYS",
                                run.resolve("keys").toString(),
                                "TRYEZA_OPERATOR_SECRET",
                                OPERATOR_SECRET,
                                "TRYEZA_SERVICE_URLS",
                                "http://127.0.0.1:8081,http://127.0.0.1:8082")));
        provider.awaitReady();
        return provider;
    }

    /** Starts the main class with exactly these variables beside {@code TRYEZA_RUN}. */
    static Process launch(Path run, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdentityProvider.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(run.resolve("identity-provider.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRYEZA_"));
        builder.environment().putAll(environment);
        builder.environment().put("TRYEZA_RUN", run.toString());
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .build();
            while (true) {
                assertThat(process.isAlive()).isTrue();
                assertThat(System.nanoTime()).isLessThan(deadline);
                try {
                    assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                            .isEqualTo(200);
                    return;
                } catch (ConnectException notYet) {
                    process.waitFor(50, TimeUnit.MILLISECONDS);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
