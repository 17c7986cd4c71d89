package al.tryeza.audit.verifier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A question to the verifier, answered.
 *
 * @param code with which it ended
 * @param text of standard output
 */
record Asked(int code, String text) {

    static Asked of(String input, String... words) {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        var silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = new Verify(in, new PrintStream(out, true, StandardCharsets.UTF_8), silent).run(List.of(words));
        return new Asked(code, out.toString(StandardCharsets.UTF_8));
    }
}
