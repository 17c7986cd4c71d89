package al.tryeza.local.institution;

import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a stack keeps for institutions' systems: {@code clients/<institution>.properties} for Kafka, {@code .jwk} to sign
 * with, {@code .jwk.next} and {@code .jwk.old} while a key is being rotated. That one was revoked is kept with the data,
 * so that a restart does not let it in again.
 */
record ClientFiles(RunFolder folder) {

    private static final String SETTINGS = ".properties";
    private static final String KEY = ".jwk";

    SigningKeyFile key(String institution) {
        return new SigningKeyFile(folder.clients().resolve(institution + KEY));
    }

    SigningKeyFile nextKey(String institution) {
        return new SigningKeyFile(folder.clients().resolve(institution + KEY + ".next"));
    }

    SigningKeyFile oldKey(String institution) {
        return new SigningKeyFile(folder.clients().resolve(institution + KEY + ".old"));
    }

    /** To whom dead letters are sealed. */
    SigningKeyFile operatorKey() {
        return new SigningKeyFile(folder.clients().resolve("operator" + KEY));
    }

    boolean hasSettings(String institution) {
        return Files.exists(folder.clients().resolve(institution + SETTINGS));
    }

    /** What a Kafka client needs to sign in, as Kafka's own tools take it. */
    void writeSettings(String institution, Map<String, Object> settings) throws IOException {
        RunFolder.writeForOwner(
                folder.clients(),
                institution + SETTINGS,
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .sorted()
                        .collect(Collectors.joining()));
    }

    /** Takes everything of an institution away, its password too: if it comes back, it gets another. */
    void delete(String institution) throws IOException {
        Files.deleteIfExists(folder.clients().resolve(institution + SETTINGS));
        for (var key : List.of(nextKey(institution), oldKey(institution), key(institution))) {
            key.delete();
        }
        Files.deleteIfExists(folder.secrets().resolve(userOf(institution)));
    }

    /** Name of the secret that is the password of its Kafka user. */
    static String userOf(String institution) {
        return "kafka-" + institution;
    }

    /** Institutions that have a client here, or part of one. */
    List<String> known() throws IOException {
        try (Stream<Path> files = Files.list(folder.clients())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEY))
                    .map(name -> name.substring(0, name.length() - KEY.length()))
                    .filter(name -> Entitlement.of(name).isPresent())
                    .sorted()
                    .toList();
        }
    }

    boolean isRevoked(String institution) {
        return Files.exists(revoked().resolve(institution));
    }

    void markRevoked(String institution) throws IOException {
        RunFolder.writeForOwner(revoked(), institution, "");
    }

    void unmarkRevoked(String institution) throws IOException {
        Files.deleteIfExists(revoked().resolve(institution));
    }

    private Path revoked() {
        return folder.data().resolve("revoked-institutions");
    }
}
