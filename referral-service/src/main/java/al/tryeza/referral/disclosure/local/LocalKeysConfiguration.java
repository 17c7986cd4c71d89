package al.tryeza.referral.disclosure.local;

import al.tryeza.keys.KeysConfiguration;
import al.tryeza.keys.ServiceKey;
import al.tryeza.keys.ServiceKeyHistory;
import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The key of the key service as the vault uses it: what it opens is counted, in the folder {@code TRYEZA_KEYS}. */
@Configuration(proxyBeanMethods = false)
@Import(KeysConfiguration.class)
public class LocalKeysConfiguration {

    @Bean
    OpeningFiles openingFiles(@Value("${TRYEZA_KEYS}") Path folder, Clock clock) {
        return new OpeningFiles(folder.resolve("openings"), clock);
    }

    @Bean
    Aead keyService(ServiceKey service, OpeningFiles count) {
        return new CountedKeys(service.key(), count);
    }

    @Bean
    ServiceKeyHistory serviceKeyHistory(ServiceKey service) {
        return service.history();
    }
}
