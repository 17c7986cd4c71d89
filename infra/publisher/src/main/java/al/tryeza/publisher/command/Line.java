package al.tryeza.publisher.command;

import al.tryeza.publisher.Fault;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of the input.
 *
 * @param number from 1
 * @param body its bytes without the end of the line; none where it is larger than is taken
 * @param tooLarge whether it is
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, compared by nobody
record Line(int number, byte[] body, boolean tooLarge) {

    /** The largest body. */
    static final int LARGEST = 1024 * 1024;

    // names are input too: the parser must not keep them
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LARGEST)
                    .maxNumberLength(LARGEST)
                    .maxNameLength(LARGEST)
                    .build())
            .build();

    /** Why it need not be sent at all: the codes are those of the platform. */
    Optional<Fault> fault() {
        if (tooLarge) {
            return Optional.of(new Fault(Fault.WHOLE, "too_large"));
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            var first = parser.nextToken();
            if (first != null && first != JsonToken.START_OBJECT) {
                return Optional.of(new Fault(Fault.WHOLE, "not_an_object"));
            }
            parser.skipChildren();
            return first == null || parser.nextToken() != null
                    ? Optional.of(new Fault(Fault.WHOLE, "not_json"))
                    : Optional.empty();
        } catch (StreamConstraintsException nested) {
            return Optional.of(new Fault(Fault.WHOLE, "too_deep"));
        } catch (JacksonException malformed) {
            return Optional.of(new Fault(Fault.WHOLE, "not_json"));
        }
    }

    boolean blank() {
        for (byte each : body) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return !tooLarge;
    }

    /** Never the body. */
    @Override
    public String toString() {
        return "line " + number;
    }
}
