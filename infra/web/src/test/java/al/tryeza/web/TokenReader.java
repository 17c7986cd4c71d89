package al.tryeza.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/**
 * What a service does with a bearer token, in a process of its own, because whom it trusts is a setting of its Java:
 * {@code TokenReader ISSUER TOKEN ISSUER TOKEN ...} prints for each whose token it is, or why it cannot be read.
 */
public final class TokenReader {

    private TokenReader() {}

    /** Ends with 0 either way. */
    public static void main(String[] arguments) {
        for (int each = 0; each < arguments.length; each += 2) {
            System.out.println(read(arguments[each], arguments[each + 1]));
        }
    }

    private static String read(String issuer, String token) {
        var size = DataSize.ofKilobytes(1);
        var stepUp = new WebProperties.StepUp(Duration.ZERO, Duration.ZERO);
        var properties = new WebProperties(issuer, "tryeza", size, size, List.of(), stepUp);
        try {
            return "token of "
                    + new SecurityConfiguration()
                            .jwtDecoder(properties)
                            .decode(token)
                            .getSubject();
        } catch (RuntimeException refused) {
            return "refused: " + root(refused).getClass().getName();
        }
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(Objects.requireNonNull(fault.getCause()));
    }
}
