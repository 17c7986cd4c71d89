package al.tryeza.local.stack;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.Encryption;
import al.tryeza.servers.LocalAuthority;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How parts call each other: in clear as 127.0.0.1, or encrypted as {@code localhost}, each part showing the certificate
 * that an authority of this stack issued, and trusting that authority alone.
 *
 * @param encryption null in clear
 * @param trustStore what a Java trusts, null in clear
 */
record Network(@Nullable Encryption encryption, @Nullable Path trustStore) {

    private static final String HOST = "localhost";

    /** The stack listens on 127.0.0.1 alone. */
    static Network clear() {
        return new Network(null, null);
    }

    /** Makes authority and certificate where there are none, or where those that are there are about to end. */
    static Network encrypted(RunFolder folder) {
        Path place = folder.keys().resolve("authority");
        if (Files.isDirectory(place) && LocalAuthority.isOld(place)) {
            Programs.delete(place);
        }
        LocalAuthority authority = new LocalAuthority(place);
        return new Network(authority.issued("stack", HOST), authority.trustStore());
    }

    String url(int port) {
        return (encryption == null ? "http://" : "https://") + address(port);
    }

    String address(int port) {
        return (encryption == null ? "127.0.0.1" : HOST) + ":" + port;
    }

    Probe probe(int port, String path) {
        return new Probe(URI.create(url(port) + path));
    }

    /** What a program is told that opens a door to HTTP. */
    Map<String, String> door() {
        return encryption == null
                ? Map.of()
                : Map.of(
                        "SERVER_SSL_BUNDLE",
                        "door",
                        "SPRING_SSL_BUNDLE_PEM_DOOR_KEYSTORE_CERTIFICATE",
                        "file:" + encryption.certificate(),
                        "SPRING_SSL_BUNDLE_PEM_DOOR_KEYSTORE_PRIVATE_KEY",
                        "file:" + encryption.key(),
                        "SPRING_SSL_BUNDLE_PEM_DOOR_OPTIONS_ENABLED_PROTOCOLS",
                        "TLSv1.3");
    }

    /** What a service is told about calling the others. */
    Map<String, String> calls() {
        return encryption == null
                ? Map.of()
                : Map.of(
                        "JDK_JAVA_OPTIONS",
                        "-Djavax.net.ssl.trustStore=\"%s\"".formatted(trustStore),
                        "TRYEZA_KAFKA_TLS",
                        "true",
                        "TRYEZA_KAFKA_AUTHORITY",
                        encryption.authority().toString(),
                        "TRYEZA_SMTP_TLS",
                        "starttls");
    }

    /** What the mail server is told. */
    Map<String, String> mail() {
        return encryption == null
                ? Map.of()
                : Map.of(
                        "TRYEZA_MAIL_CERTIFICATE", encryption.certificate().toString(),
                        "TRYEZA_MAIL_KEY", encryption.key().toString());
    }

    /** What whoever uses the stack has to know beside its addresses. */
    Map<String, String> endpoints() {
        Map<String, String> known = new HashMap<>();
        if (encryption != null) {
            known.put(Endpoints.AUTHORITY, encryption.authority().toString());
            known.put(Endpoints.TRUST_STORE, String.valueOf(trustStore));
        }
        return known;
    }

    /** This process trusts what the stack trusts; to be said before it calls anybody. */
    void trustFromHere() {
        if (trustStore != null) {
            System.setProperty("javax.net.ssl.trustStore", trustStore.toString());
        }
    }
}
