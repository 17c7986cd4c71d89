package al.tryeza.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.slf4j.MDC;

/** While a record is worked on, its trace is the one of log lines and of events that follow from it. */
final class Trace {

    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-[0-9a-f]{2}");

    private Trace() {}

    static void follow(Headers headers, Runnable work) {
        follow(headers, () -> {
            work.run();
            return true;
        });
    }

    static boolean follow(Headers headers, BooleanSupplier work) {
        enter(headers);
        try {
            return work.getAsBoolean();
        } finally {
            MDC.remove("traceId");
            MDC.remove("spanId");
        }
    }

    private static void enter(Headers headers) {
        Header parent = headers.lastHeader(al.tryeza.events.Headers.TRACE_PARENT);
        if (parent != null && parent.value() != null) {
            Matcher match = TRACE_PARENT.matcher(new String(parent.value(), StandardCharsets.US_ASCII));
            if (match.matches()) {
                MDC.put("traceId", match.group("trace"));
                MDC.put("spanId", match.group("span"));
            }
        }
    }
}
