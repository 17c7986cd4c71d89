package al.tryeza.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedLanguageTest {

    static Stream<Schema> events() {
        return EventCatalogue.all();
    }

    static Stream<Schema> types() {
        Map<String, Schema> found = new LinkedHashMap<>();
        EventCatalogue.schemas().forEach(schema -> collect(schema, found));
        return found.values().stream();
    }

    private static void collect(Schema schema, Map<String, Schema> found) {
        switch (schema.getType()) {
            case ARRAY -> collect(schema.getElementType(), found);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, found));
            case ENUM -> found.put(schema.getFullName(), schema);
            case RECORD -> {
                if (found.put(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), found));
                }
            }
            default -> {
                // a primitive has no name and no doc
            }
        }
    }

    @Test
    void every_event_of_the_folder_is_in_the_catalogue() {
        String[] files = new java.io.File("src/main/avro/event").list();
        assertThat(files).isNotNull();
        assertThat(events().map(event -> event.getName() + ".avsc")).containsExactlyInAnyOrder(files);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_four_nested_records_so_that_each_is_one_slice_of_its_bytes(Schema event) {
        assertThat(event.getFields())
                .extracting(Schema.Field::name)
                .containsExactly("structure", "actor", "subject", "content");
        assertThat(event.getFields())
                .allSatisfy(field -> assertThat(field.schema().getType()).isEqualTo(Schema.Type.RECORD));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_and_every_field_has_a_doc(Schema type) {
        assertThat(type.getDoc()).isNotBlank();
        if (type.getType() == Schema.Type.RECORD) {
            assertThat(type.getFields())
                    .allSatisfy(field -> assertThat(field.doc()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_code_list_tolerates_a_code_it_does_not_know(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            assertThat(type.getEnumDefault()).isEqualTo("UNRECOGNISED");
        }
    }

    @Test
    void no_field_can_take_free_text_about_a_person() {
        List<String> words = List.of(
                "firstname", "secondname", "birth", "phone", "street", "narrative", "text", "description", "comment");
        assertThat(types().filter(type -> type.getType() == Schema.Type.RECORD)
                        .flatMap(type -> type.getFields().stream())
                        .map(field -> field.name().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(name -> words.stream().anyMatch(name::contains));
    }

    @Test
    void the_code_that_is_no_legal_symbol_keeps_its_original() {
        Schema channels = RecruitmentChannel.getClassSchema();
        assertThat(channels.getObjectProp("htcdsCodes")).isEqualTo(Map.of("FourSale", "4Sale"));
    }
}
