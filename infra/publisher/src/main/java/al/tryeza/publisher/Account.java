package al.tryeza.publisher;

import com.nimbusds.jose.jwk.JWK;
import java.util.Map;

/**
 * As whom to publish.
 *
 * @param institution id in the directory, such as {@code police.vlore}
 * @param kafka settings of a Kafka client: {@code bootstrap.servers} and how to sign in
 * @param signingKey private JWK, Ed25519 or P-256, whose public half the platform knows as this institution's
 */
public record Account(String institution, Map<String, Object> kafka, JWK signingKey) {

    public Account {
        kafka = Map.copyOf(kafka);
    }

    /** Neither key nor password. */
    @Override
    public String toString() {
        return institution;
    }
}
