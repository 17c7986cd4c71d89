package al.tryeza.messaging.kafka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Record headers as one column: order, repeated names and any bytes survive. */
public final class HeaderBytes {

    private static final int NO_VALUE = -1;

    private HeaderBytes() {}

    /** Headers as bytes: for each, name and value, both after their length. */
    public static byte[] of(Headers headers) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            for (Header header : headers) {
                byte[] name = header.key().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                byte[] value = header.value();
                out.writeInt(value == null ? NO_VALUE : value.length);
                if (value != null) {
                    out.write(value);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Headers from what {@link #of} made. */
    public static Headers read(byte[] bytes) {
        var headers = new RecordHeaders();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                int length = in.readInt();
                headers.add(name, length == NO_VALUE ? null : in.readNBytes(length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return headers;
    }
}
