package al.tryeza.referral.disclosure;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Takes a JSON text (RFC 8259, UTF-8 only) apart within bounds of size, depth and count. */
final class JsonBody {

    static final int MAX_BYTES = 2 * 1024 * 1024;
    static final int MAX_DEPTH = 16;
    static final int MAX_ITEMS = 100;

    // field names are input too: the parser must not keep them in a table that outlives the request
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxStringLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .build())
            .build();

    private final JsonParser parser;

    private JsonBody(JsonParser parser) {
        this.parser = parser;
    }

    /** The one value of the body. */
    static Json parse(byte[] body) throws Unreadable {
        if (body.length > MAX_BYTES) {
            throw new Unreadable(FaultCode.TOO_LONG);
        }
        CharBuffer text = decode(body);
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), text.array(), text.arrayOffset(), text.length())) {
            parser.nextToken();
            Json value = new JsonBody(parser).value(0);
            if (parser.nextToken() != null) {
                throw new Unreadable(FaultCode.NOT_JSON);
            }
            return value;
        } catch (StreamConstraintsException _) {
            throw new Unreadable(FaultCode.TOO_LONG);
        } catch (JacksonException _) {
            throw new Unreadable(FaultCode.NOT_JSON);
        }
    }

    private static CharBuffer decode(byte[] body) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException _) {
            throw new Unreadable(FaultCode.NOT_JSON);
        }
    }

    private Json value(int depth) throws Unreadable {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(deeper(depth));
            case START_ARRAY -> items(deeper(depth));
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT -> new Json.Numeral(parser.getString(), true);
            case VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString(), false);
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> new Json.Nothing();
            case null -> throw new Unreadable(FaultCode.NOT_JSON);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new Unreadable(FaultCode.NOT_JSON);
        };
    }

    private static int deeper(int depth) throws Unreadable {
        if (depth == MAX_DEPTH) {
            throw new Unreadable(FaultCode.TOO_DEEP);
        }
        return depth + 1;
    }

    private Json.Members members(int depth) throws Unreadable {
        Map<String, Json> values = new LinkedHashMap<>();
        Set<String> doubled = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Json value = value(depth);
            if (values.putIfAbsent(name, value) != null) {
                doubled.add(name);
            }
            if (values.size() > MAX_ITEMS) {
                throw new Unreadable(FaultCode.TOO_MANY);
            }
        }
        return new Json.Members(values, doubled);
    }

    private Json.Items items(int depth) throws Unreadable {
        List<Json> values = new ArrayList<>();
        boolean cut = false;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Json value = value(depth);
            if (values.size() < MAX_ITEMS) {
                values.add(value);
            } else {
                cut = true;
            }
        }
        return new Json.Items(values, cut);
    }
}
