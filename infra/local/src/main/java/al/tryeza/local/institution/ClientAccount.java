package al.tryeza.local.institution;

import al.tryeza.publisher.Account;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Properties;
import java.util.stream.Collectors;

/** One of the institutions that a stack has a client of, as the publisher library takes it. */
public final class ClientAccount {

    private ClientAccount() {}

    /** Reads {@code <institution>.properties} and {@code .jwk} of the folder. */
    public static Account of(Path clients, String institution) throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(clients.resolve(institution + ".properties"))) {
            settings.load(file);
            return new Account(
                    institution,
                    settings.stringPropertyNames().stream()
                            .collect(Collectors.toMap(name -> name, settings::getProperty)),
                    JWK.parse(Files.readString(clients.resolve(institution + ".jwk"))));
        } catch (ParseException broken) {
            throw new IOException("The signing key of an institution is no JWK", broken);
        }
    }
}
