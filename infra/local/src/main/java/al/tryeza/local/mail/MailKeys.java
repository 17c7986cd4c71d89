package al.tryeza.local.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Certificate and key of the mail server, from PEM files. */
final class MailKeys {

    private MailKeys() {}

    /** Null where none are named. */
    static @Nullable SSLContext from(Map<String, String> environment) throws IOException {
        String certificate = environment.getOrDefault("TRYEZA_MAIL_CERTIFICATE", "");
        return certificate.isBlank()
                ? null
                : of(Path.of(certificate), Path.of(environment.getOrDefault("TRYEZA_MAIL_KEY", "")));
    }

    static SSLContext of(Path certificate, Path key) throws IOException {
        PemSslStoreBundle pem = new PemSslStoreBundle(
                PemSslStoreDetails.forCertificate(Files.readString(certificate)).withPrivateKey(Files.readString(key)),
                null);
        try {
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(pem.getKeyStore(), new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IOException("The mail server's certificate or key cannot be used", broken);
        }
    }
}
