package al.tryeza.keys.transit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the published interface of the Transit engine says: paths, header, fields, errors, key versions. It is no
 * Vault; what it cannot show is written in decision record 0132.
 */
final class TransitStandIn implements AutoCloseable {

    static final String TOKEN = "hvs.a-token-of-this-test";

    private static final String PASSWORD = "changeit";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final JsonMapper json = new JsonMapper();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SecretKey> versions = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** What is answered instead, once each. */
    final Deque<Fault> faults = new ArrayDeque<>();

    /** Every request, as it came. */
    final List<String> requests = new ArrayList<>();

    /** Versions before this one open nothing. */
    int firstOpening = 1;

    /** Something that goes wrong. */
    sealed interface Fault {
        record Status(int status, String body) implements Fault {}

        record Silence() implements Fault {}
    }

    TransitStandIn(Path folder) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity(folder)));
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        rotate();
    }

    String uri() {
        return "hcvault://127.0.0.1:" + server.getAddress().getPort() + "/transit/keys/vault";
    }

    void rotate() throws GeneralSecurityException {
        var generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        versions.add(generator.generateKey());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        Fault fault = faults.poll();
        switch (fault) {
            case null -> engine(exchange, json.readTree(body));
            case Fault.Status(int status, String text) -> send(exchange, status, text);
            case Fault.Silence _ -> {
                try {
                    closed.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private void engine(HttpExchange exchange, JsonNode body) throws IOException {
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Vault-Token"))) {
            send(exchange, 403, "{\"errors\":[\"permission denied\"]}");
            return;
        }
        try {
            switch (exchange.getRequestURI().getPath()) {
                case "/v1/transit/encrypt/vault" -> send(exchange, 200, data("ciphertext", encrypt(body)));
                case "/v1/transit/decrypt/vault" -> send(exchange, 200, data("plaintext", decrypt(body)));
                default -> send(exchange, 404, "{\"errors\":[]}");
            }
        } catch (AEADBadTagException _) {
            send(exchange, 400, "{\"errors\":[\"cipher: message authentication failed\"]}");
        } catch (GeneralSecurityException refused) {
            send(exchange, 400, "{\"errors\":[\"" + refused.getMessage() + "\"]}");
        }
    }

    private String encrypt(JsonNode body) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, versions.getLast());
        cipher.updateAAD(bytes(body, "associated_data"));
        byte[] sealed = cipher.doFinal(bytes(body, "plaintext"));
        byte[] whole = Arrays.copyOf(cipher.getIV(), NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return "vault:v" + versions.size() + ":" + Base64.getEncoder().encodeToString(whole);
    }

    private String decrypt(JsonNode body) throws GeneralSecurityException {
        String[] parts = body.path("ciphertext").asString().split(":", 3);
        int version = Integer.parseInt(parts[1].substring(1));
        if (version < firstOpening) {
            throw new GeneralSecurityException("ciphertext or signature version is disallowed by policy (too old)");
        }
        byte[] whole = Base64.getDecoder().decode(parts[2]);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, versions.get(version - 1), new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
        cipher.updateAAD(bytes(body, "associated_data"));
        return Base64.getEncoder().encodeToString(cipher.doFinal(whole, NONCE, whole.length - NONCE));
    }

    private static byte[] bytes(JsonNode body, String field) {
        return Base64.getDecoder().decode(body.path(field).asString());
    }

    private static String data(String field, String value) {
        return """
                {"request_id":"0d7b","lease_id":"","renewable":false,"lease_duration":0,
                 "data":{"%s":"%s","key_version":1},"wrap_info":null,"warnings":null,"auth":null}
                """.formatted(field, value);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static SSLContext identity(Path folder) throws Exception {
        Path store = folder.resolve("server.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=key service",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString(),
                "-file",
                folder.resolve("authority.pem").toString());
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("keytool ended with " + exit);
        }
    }
}
