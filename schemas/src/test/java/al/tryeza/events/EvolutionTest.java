package al.tryeza.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EvolutionTest {

    /** FULL_TRANSITIVE: the new reads all the old, and all the old read the new. */
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static Stream<Schema> events() {
        return EventCatalogue.schemas();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_released_as_it_is_now(Schema event) {
        assertThat(Released.of(event))
                .as("run schemas/release to freeze the new version")
                .isNotEmpty();
        assertThat(Released.of(event).getLast())
                .as("%s changed since its last release; run schemas/release to freeze the new version", event.getName())
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_released_version_reads_every_other(Schema event) throws SchemaValidationException {
        List<Schema> copies = Released.of(event);
        for (Schema copy : copies) {
            FULL_TRANSITIVE.validate(copy, copies.reversed());
        }
        assertThat(copies).isNotEmpty();
    }

    @Test
    void the_check_refuses_what_would_break_a_reader() {
        Schema before =
                SchemaBuilder.record("X").fields().requiredString("kept").endRecord();
        Schema after = SchemaBuilder.record("X")
                .fields()
                .requiredString("kept")
                .requiredString("added")
                .endRecord();
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(after, before)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> FULL_TRANSITIVE.validate(after, List.of(before))))
                .isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void the_readme_shows_the_catalogue_as_it_is_now() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Catalogue.renewed(readme))
                .as("run schemas/release to renew the catalogue")
                .isEqualTo(readme);
    }
}
