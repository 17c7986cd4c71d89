package al.tryeza.testing;

import java.util.Map;

/**
 * The images of the servers; those of the projects themselves unless the environment names others.
 *
 * @param postgres {@code TRYEZA_IMAGE_POSTGRES}
 * @param kafka {@code TRYEZA_IMAGE_KAFKA}
 * @param registry {@code TRYEZA_IMAGE_REGISTRY}
 */
record ServerImages(String postgres, String kafka, String registry) {

    static ServerImages of(Map<String, String> environment) {
        return new ServerImages(
                environment.getOrDefault("TRYEZA_IMAGE_POSTGRES", "postgres:18"),
                environment.getOrDefault("TRYEZA_IMAGE_KAFKA", "apache/kafka:4.2.1"),
                environment.getOrDefault("TRYEZA_IMAGE_REGISTRY", "apicurio/apicurio-registry:3.3.3"));
    }
}
