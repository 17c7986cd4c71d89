package al.tryeza.local.stack;

import al.tryeza.servers.Ports;
import al.tryeza.servers.ServerException;
import java.util.Map;

/**
 * The ports of the stack, all on 127.0.0.1. Each can be moved by an environment variable, for example
 * {@code TRYEZA_REFERRAL_PORT}.
 */
public record StackPorts(
        int identity,
        int referral,
        int notification,
        int audit,
        int registry,
        int kafka,
        int postgres,
        int smtp,
        int mail) {

    private static final int LARGEST = 65_535;

    /** As the environment says; where it says nothing, as the README does. */
    public static StackPorts from(Map<String, String> environment) {
        return new StackPorts(
                port(environment, "TRYEZA_IDENTITY_PORT", 8080),
                port(environment, "TRYEZA_REFERRAL_PORT", 8081),
                port(environment, "TRYEZA_NOTIFICATION_PORT", 8082),
                port(environment, "TRYEZA_AUDIT_PORT", 8083),
                port(environment, "TRYEZA_REGISTRY_PORT", 8085),
                port(environment, "TRYEZA_KAFKA_PORT", 9092),
                port(environment, "TRYEZA_POSTGRES_PORT", 5433),
                port(environment, "TRYEZA_SMTP_PORT", 2525),
                port(environment, "TRYEZA_MAIL_PORT", 8026));
    }

    /** Ports nobody uses at this moment, for a second stack beside another. */
    public static StackPorts free() {
        return new StackPorts(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    /** The same ports as environment variables, for a stack that is started by a script. */
    public Map<String, String> environment() {
        return Map.of(
                "TRYEZA_IDENTITY_PORT", Integer.toString(identity),
                "TRYEZA_REFERRAL_PORT", Integer.toString(referral),
                "TRYEZA_NOTIFICATION_PORT", Integer.toString(notification),
                "TRYEZA_AUDIT_PORT", Integer.toString(audit),
                "TRYEZA_REGISTRY_PORT", Integer.toString(registry),
                "TRYEZA_KAFKA_PORT", Integer.toString(kafka),
                "TRYEZA_POSTGRES_PORT", Integer.toString(postgres),
                "TRYEZA_SMTP_PORT", Integer.toString(smtp),
                "TRYEZA_MAIL_PORT", Integer.toString(mail));
    }

    /** @throws ServerException naming the first port that somebody else has, and how to move it */
    void requireFree() {
        requireFree("identity-provider", identity, "TRYEZA_IDENTITY_PORT");
        requireFree("referral-service", referral, "TRYEZA_REFERRAL_PORT");
        requireFree("notification-service", notification, "TRYEZA_NOTIFICATION_PORT");
        requireFree("audit-service", audit, "TRYEZA_AUDIT_PORT");
        requireFree("registry", registry, "TRYEZA_REGISTRY_PORT");
        requireFree("kafka", kafka, "TRYEZA_KAFKA_PORT");
        requireFree("postgresql", postgres, "TRYEZA_POSTGRES_PORT");
        requireFree("mail", smtp, "TRYEZA_SMTP_PORT");
        requireFree("mail", mail, "TRYEZA_MAIL_PORT");
    }

    private static void requireFree(String part, int port, String variable) {
        try {
            Ports.requireFree(part, port);
        } catch (ServerException taken) {
            throw new ServerException(
                    "Port %d for %s is taken: free it, or choose another with %s=….".formatted(port, part, variable));
        }
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String text = environment.getOrDefault(variable, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= LARGEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the same sentence as for a number that is no port
        }
        throw new ServerException("%s must be a port, 1 to 65535.".formatted(variable));
    }
}
