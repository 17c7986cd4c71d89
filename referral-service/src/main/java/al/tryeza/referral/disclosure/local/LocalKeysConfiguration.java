package al.tryeza.referral.disclosure.local;

import al.tryeza.referral.disclosure.ServiceKeyHistory;
import al.tryeza.referral.disclosure.WrappedKeys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps wrapped keys in the folder {@code TRYEZA_KEYS}, and there the key that wraps them. */
@Configuration(proxyBeanMethods = false)
public class LocalKeysConfiguration {

    private static final String VAULT = LocalKeys.SCHEME + "vault";

    @Bean
    LocalKeys keyServiceClient(@Value("${TRYEZA_KEYS}") Path folder, @Value("${TRYEZA_KEYS_SECRET:}") String secret) {
        return new LocalKeys(folder, new KeySecret(secret));
    }

    @Bean
    Aead keyService(KmsClient client) throws GeneralSecurityException {
        return client.getAead(VAULT);
    }

    @Bean
    ServiceKeyHistory serviceKeyHistory(LocalKeys keys) {
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

    @Bean
    WrappedKeys wrappedKeys(@Value("${TRYEZA_KEYS}") Path folder) {
        return new FileKeys(folder.resolve("wrapped"));
    }
}
