package al.tryeza.referral.disclosure.local;

import al.tryeza.referral.disclosure.ServiceKeyHistory;
import al.tryeza.referral.disclosure.WrappedKeys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps wrapped keys in the folder {@code TRYEZA_KEYS}, and there the key that wraps them, where no key service elsewhere is
 * named.
 */
@Configuration(proxyBeanMethods = false)
public class LocalKeysConfiguration {

    private static final String VAULT = LocalKeys.SCHEME + "vault";

    @Bean
    OpeningFiles openingFiles(@Value("${TRYEZA_KEYS}") Path folder, Clock clock) {
        return new OpeningFiles(folder.resolve("openings"), clock);
    }

    /** @param elsewhere the key service that {@code TRYEZA_KMS_URI} names */
    @Bean
    ServiceKey serviceKey(
            ObjectProvider<KmsClient> elsewhere,
            @Value("${TRYEZA_KMS_URI:}") String uri,
            @Value("${TRYEZA_KEYS}") Path folder,
            @Value("${TRYEZA_KEYS_SECRET:}") String secret)
            throws GeneralSecurityException {
        if (!uri.isEmpty()) {
            return new ServiceKey(elsewhere.getObject().getAead(uri), ServiceKeyHistory.itsOwn());
        }
        var keys = new LocalKeys(folder, new KeySecret(secret));
        return new ServiceKey(keys.getAead(VAULT), history(keys));
    }

    /** The key that wraps all others, and those before it. */
    record ServiceKey(Aead key, ServiceKeyHistory history) {}

    @Bean
    Aead keyService(ServiceKey service, OpeningFiles count) {
        return new CountedKeys(service.key(), count);
    }

    @Bean
    ServiceKeyHistory serviceKeyHistory(ServiceKey service) {
        return service.history();
    }

    @Bean
    WrappedKeys wrappedKeys(@Value("${TRYEZA_KEYS}") Path folder) {
        return new FileKeys(folder.resolve("wrapped"));
    }

    private static ServiceKeyHistory history(LocalKeys keys) {
        return new ServiceKeyHistory() {
            @Override
            public boolean hasOld() throws GeneralSecurityException {
                return keys.hasOld(VAULT);
            }

            @Override
            public void forgetOld() throws GeneralSecurityException {
                keys.forgetOld(VAULT);
            }
        };
    }
}
