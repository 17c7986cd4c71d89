package al.tryeza.referral.disclosure.local;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wraps the vault's keys by a key in the folder {@code TRYEZA_KEYS}. */
@Configuration(proxyBeanMethods = false)
public class LocalKeysConfiguration {

    @Bean
    KmsClient keyServiceClient(@Value("${TRYEZA_KEYS}") Path folder) {
        return new LocalKeys(folder);
    }

    @Bean
    Aead keyService(KmsClient client) throws GeneralSecurityException {
        return client.getAead(LocalKeys.SCHEME + "vault");
    }
}
