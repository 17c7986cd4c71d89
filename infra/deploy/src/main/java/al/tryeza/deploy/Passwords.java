package al.tryeza.deploy;

import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.RegistryServer;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All passwords of the platform. A password that is set in the file of its name stays; a missing one is made.
 *
 * @param secrets one file each
 */
record Passwords(Secrets secrets) {

    private static final List<String> SERVICES = List.of("referral", "notification", "audit", "audit_keys");

    String postgres() {
        return secrets.get("postgres-superuser");
    }

    String kafka() {
        return secrets.get("kafka-superuser");
    }

    String kafka(String user) {
        return secrets.get("kafka-" + user);
    }

    String registryWriter() {
        return secrets.get("registry-writer");
    }

    String registryDatabase() {
        return secrets.get("registry-database");
    }

    String app(String database) {
        return secrets.get(database + "-app");
    }

    String migrator(String database) {
        return secrets.get(database + "-migrator");
    }

    String disclosure() {
        return secrets.get("referral-disclosure");
    }

    /** Under which the key that wraps the vault's is encrypted in its file. */
    String keys() {
        return secrets.get("referral-keys");
    }

    /** Under which the key that wraps those of audit-service's entries is encrypted in its file. */
    String auditKeys() {
        return secrets.get("audit-keys");
    }

    String operatorClient() {
        return secrets.get("operator-client");
    }

    /** That the identity provider for trying out was started on purpose. */
    String stackMark() {
        return secrets.get("stack-mark");
    }

    List<DatabaseSpec> databases() {
        var services = SERVICES.stream()
                .map(name -> DatabaseSpec.ofService(name, migrator(name), app(name)))
                .map(spec ->
                        spec.name().equals("referral") ? spec.withRole("referral_disclosure", disclosure()) : spec);
        var registry = DatabaseSpec.ofForeignSoftware(RegistryServer.DATABASE, registryDatabase());
        return Stream.concat(services, Stream.of(registry)).toList();
    }

    Map<String, String> kafkaUsers() {
        return Topics.users().stream().collect(Collectors.toMap(Function.identity(), this::kafka));
    }

    /** Every one there is, by name. */
    Map<String, String> all() {
        databases();
        kafkaUsers();
        keys();
        auditKeys();
        try (var files = Files.list(secrets.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toMap(Function.identity(), secrets::get));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
