package al.tryeza.messaging;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What a piece of work belongs to, as in the header {@code traceparent} (W3C Trace Context, level 1). */
public record TraceParent(String traceId, String spanId) {

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern HEADER =
            Pattern.compile("00-(?<trace>[0-9a-f]{32})-(?<span>[0-9a-f]{16})-[0-9a-f]{2}");

    /** Of the work under way in this thread, or null where that has none. */
    public static @Nullable TraceParent current() {
        String traceId = MDC.get(TRACE);
        String spanId = MDC.get(SPAN);
        return traceId != null
                        && spanId != null
                        && TRACE_ID.matcher(traceId).matches()
                        && SPAN_ID.matcher(spanId).matches()
                ? new TraceParent(traceId, spanId)
                : null;
    }

    /** Of a record, or null where it names none in the form of the standard. */
    public static @Nullable TraceParent of(Headers headers) {
        Header header = headers.lastHeader(al.tryeza.events.Headers.TRACE_PARENT);
        if (header == null || header.value() == null) {
            return null;
        }
        Matcher match = HEADER.matcher(new String(header.value(), StandardCharsets.US_ASCII));
        return match.matches() ? new TraceParent(match.group("trace"), match.group("span")) : null;
    }

    /** Works on a record: until that is done, its trace is the one of log lines and of events that follow from it. */
    public static void follow(Headers headers, Runnable work) {
        follow(headers, () -> {
            work.run();
            return true;
        });
    }

    /** Works on a record, as {@link #follow(Headers, Runnable)}, and hands on what comes of it. */
    public static <T> T follow(Headers headers, Supplier<T> work) {
        TraceParent before = current();
        enter(of(headers));
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }

    private static void enter(@Nullable TraceParent parent) {
        if (parent == null) {
            MDC.remove(TRACE);
            MDC.remove(SPAN);
        } else {
            MDC.put(TRACE, parent.traceId());
            MDC.put(SPAN, parent.spanId());
        }
    }

    /** As the header says it. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
