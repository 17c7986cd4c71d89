package al.tryeza.local.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** Decodes events with nothing but the schemas that the registry has under the ids that stand in them. */
final class WrittenSchemas {

    /** A zero and the four bytes of the content id. */
    private static final int PREFIX = 5;

    private final String registry;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();

    /** @param registry its address */
    WrittenSchemas(String registry) {
        this.registry = registry;
    }

    GenericRecord decode(byte[] value) {
        ByteBuffer prefix = ByteBuffer.wrap(value, 0, PREFIX);
        if (prefix.get() != 0) {
            throw new IllegalStateException("A record is in another wire format");
        }
        GenericDatumReader<GenericRecord> reader = readers.computeIfAbsent(prefix.getInt(), this::reader);
        try {
            return reader.read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null));
        } catch (IOException undecodable) {
            throw new UncheckedIOException(undecodable);
        }
    }

    private GenericDatumReader<GenericRecord> reader(int contentId) {
        URI address = URI.create("%s/apis/registry/v3/ids/contentIds/%d".formatted(registry, contentId));
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The registry does not know schema " + contentId);
            }
            return new GenericDatumReader<>(new Schema.Parser().parse(answer.body()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
