package al.tryeza.web;

import al.tryeza.servers.DatabaseSpec;
import al.tryeza.testing.Backends;
import al.tryeza.testing.TestBrowser;
import al.tryeza.testing.TestIssuer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but doors, on a real database, of which there may be several instances. */
public final class SmallService implements AutoCloseable {

    private static final String PASSWORD = "of-this-test-alone";

    private final ConfigurableApplicationContext context;

    /** Starts one more instance of a service with a database of that name. */
    public SmallService(String name, Map<String, String> settings) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "spring.application.name",
                name,
                "spring.main.banner-mode",
                "off",
                "spring.datasource.url",
                Backends.get().postgres().url(name),
                "spring.datasource.username",
                name + "_app",
                "spring.datasource.password",
                PASSWORD,
                "tryeza.web.issuer",
                TestIssuer.get().url()));
        properties.putAll(settings);
        var application = new SpringApplication(Application.class);
        application.setDefaultProperties(properties);
        context = application.run();
    }

    /** Makes the database of a service. */
    public static void makeDatabase(String name) {
        var postgres = Backends.get().postgres();
        var spec = DatabaseSpec.ofService(name, PASSWORD, PASSWORD);
        postgres.databases().provision(spec);
        Flyway.configure()
                .dataSource(postgres.url(name), spec.migrator(), PASSWORD)
                .initSql("SET ROLE " + spec.owner())
                .locations("classpath:db/web")
                .placeholders(Map.of("app", spec.app()))
                .load()
                .migrate();
    }

    /** The database, as the service sees it. */
    public static JdbcClient database(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(Backends.get().postgres().url(name));
        source.setUser(name + "_app");
        source.setPassword(PASSWORD);
        return JdbcClient.create(source);
    }

    /** Changes what the service itself may not. */
    public static void asOwner(String name, String change) {
        try (var connection = Backends.get().postgres().databases().connect(name);
                var statement = connection.createStatement()) {
            statement.execute(change);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public TestBrowser browser() {
        return new TestBrowser(address());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({WebConfiguration.class, Door.class})
    static class Application {

        /** Everybody whose name does not say otherwise. */
        @Bean
        ActiveOfficers officers() {
            return id -> id.startsWith("suspended")
                    ? Optional.empty()
                    : Optional.of(new CurrentOfficer(
                            id, Arrays.stream(id.split("@", 2)).toList().getLast(), Set.of(role(id))));
        }

        @Bean
        OpenDoor open() {
            return new OpenDoor(HttpMethod.POST, "/log/open");
        }

        private static String role(String id) {
            String first = id.split("@", 2)[0];
            return CurrentOfficer.MACHINES.contains(first) ? first : "table-member";
        }
    }

    /** Something to read, something to change, something that asks for a fresh sign-in. */
    @RestController
    static final class Door {

        private final StepUp stepUp;

        Door(StepUp stepUp) {
            this.stepUp = stepUp;
        }

        @MachineScope("things:read")
        @GetMapping("/api/thing")
        Map<String, String> read(CurrentOfficer officer) {
            return Map.of("officer", officer.id());
        }

        @PostMapping("/api/thing")
        Map<String, String> change(CurrentOfficer officer) {
            return Map.of("officer", officer.id());
        }

        @GetMapping("/api/things/{id}")
        ResponseEntity<Object> notThere(CurrentOfficer officer, @PathVariable String id) {
            return id.equals(officer.id()) ? ResponseEntity.noContent().build() : Problem.NOT_FOUND.toResponse();
        }

        @PostMapping("/log/open")
        void open() {
            // whoever comes
        }

        @GetMapping("/log/closed")
        void closed() {
            // whoever has signed in, and is no machine
        }

        @PostMapping("/api/glass")
        Map<String, String> breakGlass(CurrentOfficer officer) {
            stepUp.requireFresh();
            return Map.of("officer", officer.id());
        }
    }
}
