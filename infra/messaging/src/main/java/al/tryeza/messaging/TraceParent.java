package al.tryeza.messaging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** What a piece of work belongs to, as in the header {@code traceparent} (W3C Trace Context, level 1). */
public record TraceParent(String traceId, String spanId) {

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");

    /** Of the work under way in this thread, or null where that has none. */
    public static @Nullable TraceParent current() {
        String traceId = MDC.get("traceId");
        String spanId = MDC.get("spanId");
        return traceId != null
                        && spanId != null
                        && TRACE_ID.matcher(traceId).matches()
                        && SPAN_ID.matcher(spanId).matches()
                ? new TraceParent(traceId, spanId)
                : null;
    }

    /** As the header says it. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
