package al.tryeza.keys;

import al.tryeza.keys.local.FileKeys;
import al.tryeza.keys.local.KeySecret;
import al.tryeza.keys.local.LocalKeys;
import al.tryeza.keys.transit.TransitKeysConfiguration;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Keeps wrapped keys in the folder {@code TRYEZA_KEYS}, and there the key that wraps them, where no key service elsewhere is
 * named.
 */
@Configuration(proxyBeanMethods = false)
@Import(TransitKeysConfiguration.class)
public class KeysConfiguration {

    /**
     * The key that wraps all others.
     *
     * @param elsewhere the key service that {@code TRYEZA_KMS_URI} names
     * @param name of the local key, where there is no such service
     */
    @Bean
    ServiceKey serviceKey(
            ObjectProvider<KmsClient> elsewhere,
            @Value("${TRYEZA_KMS_URI:}") String uri,
            @Value("${TRYEZA_KEYS}") Path folder,
            @Value("${TRYEZA_KEYS_SECRET:}") String secret,
            @Value("${tryeza.local-key}") String name)
            throws GeneralSecurityException {
        if (!uri.isEmpty()) {
            return new ServiceKey(elsewhere.getObject().getAead(uri), ServiceKeyHistory.itsOwn());
        }
        return new LocalKeys(folder, new KeySecret(secret)).serviceKey(name);
    }

    @Bean
    WrappedKeys wrappedKeys(@Value("${TRYEZA_KEYS}") Path folder) {
        return new FileKeys(folder.resolve("wrapped"));
    }
}
