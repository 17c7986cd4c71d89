package al.tryeza.local.stack;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Which published language the servers of this stack have been set up for: its topics, who writes and reads them, and
 * its schemas. It is kept in a file beside their data, so that emptying the data forgets it.
 *
 * @param file where it is kept
 * @param language digest of topics and schemas as this build knows them
 */
record KnownLanguage(Path file, String language) {

    static KnownLanguage in(Path data) {
        String topics = Arrays.stream(Topic.values())
                .map(topic -> topic.topicName() + new TreeSet<>(topic.writers()) + new TreeSet<>(topic.readers()))
                .collect(Collectors.joining());
        String schemas = EventCatalogue.schemas().map(Schema::toString).collect(Collectors.joining());
        return new KnownLanguage(data.resolve("language"), digest(topics + schemas));
    }

    boolean holds() {
        try {
            return Files.exists(file) && Files.readString(file).equals(language);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keep() {
        try {
            Files.writeString(file, language);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
