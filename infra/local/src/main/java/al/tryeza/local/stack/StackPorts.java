package al.tryeza.local.stack;

import al.tryeza.servers.Ports;
import al.tryeza.servers.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ports of the stack, all on 127.0.0.1. Each can be moved by an environment variable, for example
 * {@code TRYEZA_REFERRAL_PORT}.
 *
 * @param services one entry an instance; used are as many as there are instances
 * @param witnesses of other institutions; used are none or all
 */
public record StackPorts(
        int identity,
        List<Services> services,
        List<Integer> witnesses,
        int registry,
        int kafka,
        int postgres,
        int smtp,
        int mail) {

    private static final int LARGEST = 65_535;

    /** One instance of each service. */
    public record Services(int referral, int notification, int audit) {}

    public StackPorts {
        services = List.copyOf(services);
        witnesses = List.copyOf(witnesses);
    }

    /** As the environment says; where it says nothing, as the README does. */
    public static StackPorts from(Map<String, String> environment) {
        return new StackPorts(
                port(environment, "TRYEZA_IDENTITY_PORT", 8080),
                List.of(
                        new Services(
                                port(environment, "TRYEZA_REFERRAL_PORT", 8081),
                                port(environment, "TRYEZA_NOTIFICATION_PORT", 8082),
                                port(environment, "TRYEZA_AUDIT_PORT", 8083)),
                        new Services(
                                port(environment, "TRYEZA_REFERRAL_PORT_2", 8181),
                                port(environment, "TRYEZA_NOTIFICATION_PORT_2", 8182),
                                port(environment, "TRYEZA_AUDIT_PORT_2", 8183))),
                List.of(
                        port(environment, "TRYEZA_WITNESS_PORT", 8284),
                        port(environment, "TRYEZA_WITNESS_PORT_2", 8285)),
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
                List.of(
                        new Services(Ports.free(), Ports.free(), Ports.free()),
                        new Services(Ports.free(), Ports.free(), Ports.free())),
                List.of(Ports.free(), Ports.free()),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    /** The same ports as environment variables, for a stack that is started by a script. */
    public Map<String, String> environment() {
        return named(services.size(), AuditLogWitnesses.THREE).stream()
                .collect(Collectors.toMap(Named::variable, named -> Integer.toString(named.port())));
    }

    /**
     * Nothing happens where nobody has one of those that are used.
     *
     * @param instances of each service
     * @param institutions 1 or 3
     * @throws ServerException naming the first port that somebody else has, and how to move it
     */
    void requireFree(int instances, int institutions) {
        for (Named named : named(instances, institutions)) {
            try {
                Ports.requireFree(named.part(), named.port());
            } catch (ServerException taken) {
                throw new ServerException("Port %d for %s is taken: free it, or choose another with %s=…."
                        .formatted(named.port(), named.part(), named.variable()));
            }
        }
    }

    private record Named(String part, int port, String variable) {}

    private List<Named> named(int instances, int institutions) {
        List<Named> all = new ArrayList<>();
        all.add(new Named("identity-provider", identity, "TRYEZA_IDENTITY_PORT"));
        for (int number = 1; number <= instances; number++) {
            Services one = services.get(number - 1);
            String more = number == 1 ? "" : "_" + number;
            all.add(new Named("referral-service", one.referral(), "TRYEZA_REFERRAL_PORT" + more));
            all.add(new Named("notification-service", one.notification(), "TRYEZA_NOTIFICATION_PORT" + more));
            all.add(new Named("audit-service", one.audit(), "TRYEZA_AUDIT_PORT" + more));
        }
        if (institutions == AuditLogWitnesses.THREE) {
            all.add(new Named("witness", witnesses.getFirst(), "TRYEZA_WITNESS_PORT"));
            all.add(new Named("witness", witnesses.getLast(), "TRYEZA_WITNESS_PORT_2"));
        }
        all.add(new Named("registry", registry, "TRYEZA_REGISTRY_PORT"));
        all.add(new Named("kafka", kafka, "TRYEZA_KAFKA_PORT"));
        all.add(new Named("postgresql", postgres, "TRYEZA_POSTGRES_PORT"));
        all.add(new Named("mail", smtp, "TRYEZA_SMTP_PORT"));
        all.add(new Named("mail", mail, "TRYEZA_MAIL_PORT"));
        return all;
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
