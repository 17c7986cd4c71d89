package al.tryeza.local.identity;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the supervisor of the local stack tells the identity provider, all of it through the environment.
 *
 * @param port port on 127.0.0.1
 * @param issuer issuer address in the tokens; what clients must call it by
 * @param keys folder of the signing key
 * @param operatorSecret secret of the machine client {@code operator}
 * @param services addresses of the services whose pages may send people here to sign in
 */
record ProviderSettings(int port, String issuer, Path keys, String operatorSecret, List<String> services) {

    static ProviderSettings from(Map<String, String> environment) {
        return new ProviderSettings(
                Integer.parseInt(environment.getOrDefault("TRYEZA_PORT", "8080")),
                needed(environment, "TRYEZA_ISSUER_URL"),
                Path.of(needed(environment, "TRYEZA_KEYS")),
                needed(environment, "TRYEZA_OPERATOR_SECRET"),
                List.of(needed(environment, "TRYEZA_SERVICE_URLS").split(",", -1)));
    }

    private static String needed(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new OutsideLocalStack("The local identity provider is started by infra/start only (" + name
                    + " is not set); elsewhere use the identity provider of the institution.");
        }
        return value;
    }
}
