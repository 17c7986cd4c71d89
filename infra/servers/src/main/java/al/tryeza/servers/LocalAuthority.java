package al.tryeza.servers;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A certificate authority for trying out encrypted doors on one machine, made by the JDK's own {@code keytool}. An
 * installation has one that somebody answers for.
 */
public final class LocalAuthority {

    private static final String ALIAS = "authority";
    private static final String CERTIFICATE = "authority.pem";
    private static final Duration LIFE = Duration.ofDays(365);

    private final Path folder;
    private final String password;

    /** Makes one where there is none in the folder yet. */
    public LocalAuthority(Path folder) {
        this.folder = folder;
        this.password = new Secrets(folder).get("authority-store");
        if (!Files.exists(store())) {
            keytool("-genkeypair", "-alias", ALIAS, "-dname", "CN=Tryeza local authority", "-ext", "bc:c");
            write(certificate(), pem("CERTIFICATE", chain(ALIAS).getFirst()));
        }
    }

    /** The authority itself, as PEM: what clients have to trust. */
    public Path certificate() {
        return folder.resolve(CERTIFICATE);
    }

    /** Whether what it issued, or itself, may end within two months. */
    public static boolean isOld(Path folder) {
        Path made = folder.resolve(CERTIFICATE);
        try {
            return Files.exists(made)
                    && Files.getLastModifiedTime(made)
                            .toInstant()
                            .isBefore(Instant.now().minus(LIFE.minusDays(60)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a Java client has to trust, for {@code javax.net.ssl.trustStore}: a file without a secret or password. */
    public Path trustStore() {
        Path file = folder.resolve("trust.p12");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            trust().store(content, null);
        } catch (GeneralSecurityException | IOException broken) {
            throw new ServerException("The trust store of the local authority cannot be written.", broken);
        }
        Secrets.write(file, content.toByteArray());
        return file;
    }

    /** What a Java client can be told to trust. */
    public KeyStore trust() {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry(ALIAS, chain(ALIAS).getFirst());
            return trust;
        } catch (GeneralSecurityException | IOException broken) {
            throw new ServerException("The local authority cannot be read.", broken);
        }
    }

    /**
     * Issues a certificate.
     *
     * @param name of the files
     * @param hosts names of the server by which clients may call it
     */
    public Encryption issue(String name, String... hosts) {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-signer",
                ALIAS,
                "-ext",
                "san=" + Stream.of(hosts).map(host -> "dns:" + host).collect(Collectors.joining(",")));
        Path certificate = folder.resolve(name + ".pem");
        Path key = folder.resolve(name + "-key.pem");
        write(
                certificate,
                chain(name).stream().map(each -> pem("CERTIFICATE", each)).collect(Collectors.joining()));
        write(key, pem("PRIVATE KEY", key(name).getEncoded()));
        return new Encryption(certificate, key, certificate());
    }

    /** What was issued under that name before, or else now. */
    public Encryption issued(String name, String... hosts) {
        Encryption before =
                new Encryption(folder.resolve(name + ".pem"), folder.resolve(name + "-key.pem"), certificate());
        return Files.exists(before.certificate()) && Files.exists(before.key()) ? before : issue(name, hosts);
    }

    private Path store() {
        return folder.resolve("authority.p12");
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", Long.toString(LIFE.toDays())));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store().toString()));
        // the password goes by the environment, because arguments of a process are public
        command.addAll(List.of("-storepass:env", "STORE_PASSWORD"));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            process.environment().put("STORE_PASSWORD", password);
            if (process.start().waitFor() != 0) {
                throw new ServerException("keytool did not do what the local authority needs.");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while a certificate was being issued.", stopped);
        }
    }

    private List<Certificate> chain(String alias) {
        try {
            return List.of(open().getCertificateChain(alias));
        } catch (GeneralSecurityException | IOException broken) {
            throw new ServerException("The local authority cannot be read.", broken);
        }
    }

    private Key key(String alias) {
        try {
            return open().getKey(alias, password.toCharArray());
        } catch (GeneralSecurityException | IOException broken) {
            throw new ServerException("The local authority cannot be read.", broken);
        }
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(store().toFile())) {
            keys.load(in, password.toCharArray());
        }
        return keys;
    }

    private static String pem(String kind, Certificate certificate) {
        try {
            return pem(kind, certificate.getEncoded());
        } catch (GeneralSecurityException broken) {
            throw new ServerException("A certificate cannot be written.", broken);
        }
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(
                        kind,
                        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(content));
    }

    private static void write(Path file, String text) {
        Secrets.write(file, text);
    }
}
