package al.tryeza.referral.disclosure;

import al.tryeza.referral.codes.DataClass;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Who the person is, on the way to one officer's eyes. It can be written once, as an answer, and not be looked into. */
public final class Disclosed {

    private final Map<DataClass, byte[]> plaintexts;

    Disclosed(Map<DataClass, byte[]> plaintexts) {
        this.plaintexts = new EnumMap<>(plaintexts);
    }

    /**
     * Writes {@code {accessId, data: {IDENTITY: {…}, …}}} as JSON in UTF-8, and forgets.
     *
     * @param accessId of the record that this was shown
     */
    public void writeTo(OutputStream answer, UUID accessId) throws IOException {
        answer.write(ascii("{\"accessId\":\"" + accessId + "\",\"data\":{"));
        String separator = "";
        for (var each : plaintexts.entrySet()) {
            answer.write(ascii(separator + '"' + each.getKey().code() + "\":"));
            answer.write(each.getValue());
            Arrays.fill(each.getValue(), (byte) 0);
            separator = ",";
        }
        plaintexts.clear();
        answer.write(ascii("}}"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "an identity";
    }
}
