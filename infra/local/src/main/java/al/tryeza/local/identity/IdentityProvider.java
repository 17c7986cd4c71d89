package al.tryeza.local.identity;

import java.util.Map;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The identity provider of the local stack, a process of its own: {@code java -cp ... al.tryeza.local.identity.IdentityProvider}.
 * Listens on 127.0.0.1 only and exits with 78 (configuration error) outside a local stack.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(IdentityConfiguration.class)
public class IdentityProvider {

    private static final int CONFIGURATION_ERROR = 78;

    /** Takes no arguments; everything comes from the environment, see {@link ProviderSettings}. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            StackMark.demand(environment);
            run(ProviderSettings.from(environment));
        } catch (OutsideLocalStack refusal) {
            System.err.println(refusal.getMessage());
            System.exit(CONFIGURATION_ERROR);
        }
    }

    private static void run(ProviderSettings settings) {
        SpringApplication application = new SpringApplication(IdentityProvider.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("providerSettings", settings));
        // in code and not in application.yaml: this class path is shared with the other parts of infra/local
        application.setDefaultProperties(properties(settings));
        application.run();
    }

    private static Properties properties(ProviderSettings settings) {
        Properties properties = new Properties();
        properties.put("spring.application.name", "identity-provider");
        properties.put("spring.main.lazy-initialization", "true");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(settings.port()));
        // ports do not separate cookies: each service has its own name
        properties.put("server.servlet.session.cookie.name", "TRYEZA_IDENTITY");
        properties.put("server.servlet.session.cookie.http-only", "true");
        properties.put(
                "server.servlet.session.cookie.secure",
                Boolean.toString(settings.issuer().startsWith("https:")));
        properties.put("server.servlet.session.cookie.same-site", "lax");
        properties.put("server.servlet.session.timeout", "15m");
        properties.put("server.tomcat.threads.min-spare", "2");
        properties.put("server.tomcat.threads.max", "32");
        properties.put("spring.web.error.whitelabel.enabled", "false");
        properties.put("spring.web.resources.add-mappings", "false");
        return properties;
    }
}
