package al.tryeza.keys.transit;

import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** {@code {"data": {"plaintext": "…"}, …}}; whatever else is in it is nobody's business here. */
final class TransitAnswer {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private TransitAnswer() {}

    static String field(byte[] body, String field) throws GeneralSecurityException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                    && into(parser, "data")
                    && parser.currentToken() == JsonToken.START_OBJECT
                    && into(parser, field)
                    && parser.currentToken() == JsonToken.VALUE_STRING) {
                return parser.getString();
            }
        } catch (JacksonException _) {
            throw new GeneralSecurityException("The key service answered with what is no JSON");
        }
        throw new GeneralSecurityException("The key service answered without what was asked for");
    }

    /** Goes on to the value of the object's member; false where it has none. */
    private static boolean into(JsonParser parser, String member) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = member.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
