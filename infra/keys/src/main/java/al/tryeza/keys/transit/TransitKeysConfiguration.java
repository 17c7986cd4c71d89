package al.tryeza.keys.transit;

import com.google.crypto.tink.KmsClient;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens a key service elsewhere, where {@code TRYEZA_KMS_URI} says so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("TRYEZA_KMS_URI")
public class TransitKeysConfiguration {

    /**
     * The key service.
     *
     * @param token file with the token
     * @param authority file with who may vouch for it, in PEM; empty for those that Java trusts
     */
    @Bean
    KmsClient transitKeys(
            @Value("${TRYEZA_KMS_TOKEN_FILE}") Path token,
            @Value("${TRYEZA_KMS_CA:}") String authority,
            @Value("${TRYEZA_KMS_NAMESPACE:}") String namespace)
            throws GeneralSecurityException, IOException {
        return new TransitKeys(
                new TransitServer(Authority.of(authority), token, namespace, TransitServer.Patience.USUAL));
    }
}
