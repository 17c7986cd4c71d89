package al.tryeza.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** The frozen copies: {@code released/<Event>/<number>.avsc}, each whole in itself, never changed after it was written. */
final class Released {

    private static final Path FOLDER = Path.of("released");

    private Released() {}

    static List<Schema> of(Schema event) {
        List<Schema> copies = new ArrayList<>();
        for (Path file = file(event, 1); Files.exists(file); file = file(event, copies.size() + 1)) {
            copies.add(read(file));
        }
        return copies;
    }

    static Path file(Schema event, int number) {
        return FOLDER.resolve(event.getName()).resolve(number + ".avsc");
    }

    private static Schema read(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
