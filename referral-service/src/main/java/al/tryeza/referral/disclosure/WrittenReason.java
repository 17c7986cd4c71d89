package al.tryeza.referral.disclosure;

import java.io.OutputStream;
import java.util.UUID;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** What an officer wrote, on the way to the eyes of who judges it. It can be written as an answer, and not be looked into. */
public final class WrittenReason {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final String text;

    WrittenReason(String text) {
        this.text = text;
    }

    /**
     * Writes {@code {accessId, reason}} as JSON in UTF-8.
     *
     * @param accessId of the record that this was shown
     */
    public void writeTo(OutputStream answer, UUID accessId) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), answer, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("accessId", accessId.toString());
            json.writeStringProperty("reason", text);
            json.writeEndObject();
        }
    }

    @Override
    public String toString() {
        return "a reason";
    }
}
