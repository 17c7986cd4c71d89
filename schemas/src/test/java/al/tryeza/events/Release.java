package al.tryeza.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** Freezes each event whose schema is not yet released, and writes the catalogue into the README. */
final class Release {

    private Release() {}

    public static void main(String... arguments) throws IOException {
        for (Schema event : EventCatalogue.schemas().toList()) {
            List<Schema> copies = Released.of(event);
            if (copies.isEmpty() || !copies.getLast().equals(event)) {
                Path file = Released.file(event, copies.size() + 1);
                Files.createDirectories(file.getParent());
                Files.writeString(file, SchemaFormatter.format("json/pretty", event) + "\n");
            }
        }
        Path readme = Path.of("README.md");
        Files.writeString(readme, Catalogue.renewed(Files.readString(readme)));
    }
}
