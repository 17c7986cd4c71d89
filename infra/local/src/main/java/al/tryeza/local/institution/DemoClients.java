package al.tryeza.local.institution;

import al.tryeza.events.Topic;
import al.tryeza.local.Officer;
import al.tryeza.local.Officers;
import al.tryeza.local.RunFolder;
import al.tryeza.servers.InstitutionClient;
import al.tryeza.servers.Secrets;
import al.tryeza.servers.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The clients that a stack has from its start: of every demo officer's institution that may publish. */
public final class DemoClients {

    private static final String KEYS = "institution-keys.jsonl";
    private static final String OPERATOR = "operator-public.jwk";

    private final RunFolder folder;
    private final ClientFiles files;
    private final Secrets secrets;

    public DemoClients(RunFolder folder) {
        this.folder = folder;
        this.files = new ClientFiles(folder);
        this.secrets = new Secrets(folder.secrets());
    }

    /** Lets them in at the broker, and writes what their clients need. */
    public void provision(Topics topics) {
        var clients = institutions().stream()
                .map(institution -> new InstitutionClient(
                        institution, topicsOf(institution), secrets.get(ClientFiles.userOf(institution))))
                .toList();
        topics.provisionInstitutions(clients, "");
        try {
            for (var client : clients) {
                files.writeSettings(client.institution(), topics.properties(client.institution(), client.password()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The public halves of their keys, for the platform to begin with: lines of {@code {"institution", "jwk"}}. */
    public Path publicKeys() {
        var lines = institutions().stream()
                .map(institution -> "{\"institution\":\"%s\",\"jwk\":%s}%n"
                        .formatted(
                                institution,
                                files.key(institution).key().toPublicJWK().toJSONString()))
                .collect(Collectors.joining());
        return written(KEYS, lines);
    }

    /** The operator's key: the public half, for dead letters to be sealed to; the private one stays among the clients. */
    public Path operatorKey() {
        return written(OPERATOR, files.operatorKey().sealingKey().toPublicJWK().toJSONString());
    }

    private List<String> institutions() {
        return Officers.all().stream()
                .map(Officer::institution)
                .distinct()
                .filter(institution -> !topicsOf(institution).isEmpty())
                .filter(institution -> !files.isRevoked(institution))
                .toList();
    }

    private static Set<Topic> topicsOf(String institution) {
        return Entitlement.of(institution).orElse(Set.of());
    }

    private Path written(String name, String content) {
        try {
            RunFolder.writeForOwner(folder.root(), name, content);
            return folder.root().resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
