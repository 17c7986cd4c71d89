package al.tryeza.referral.disclosure;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a submission says of one data class: fields in a fixed order, whatever order they were sent in. */
final class Facts {

    private static final JsonFactory JSON = new JsonFactory();

    // values are String, Integer or Facts
    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String field, Optional<String> text) {
        text.ifPresent(value -> values.put(field, value));
    }

    void put(String field, OptionalInt number) {
        number.ifPresent(value -> values.put(field, value));
    }

    void put(String field, Facts nested) {
        if (!nested.isEmpty()) {
            values.put(field, nested);
        }
    }

    /** A fact that is a text. */
    Optional<String> text(String field) {
        return values.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The JSON text that is sealed; the only way in which these facts are ever written. */
    byte[] plaintext() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        values.forEach((field, value) -> {
            json.writeName(field);
            switch (value) {
                case String text -> json.writeString(text);
                case Integer number -> json.writeNumber(number);
                case Facts nested -> nested.write(json);
                default -> throw new IllegalStateException("No such kind of fact");
            }
        });
        json.writeEndObject();
    }

    @Override
    public String toString() {
        return "facts";
    }
}
