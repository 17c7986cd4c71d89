package al.tryeza.events;

import org.jspecify.annotations.NullMarked;

/** Record headers: CloudEvents 1.0 in binary mode for Kafka, W3C trace context, and ours for dead letters. */
@NullMarked
public final class Headers {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String SPEC_VERSION = "ce_specversion";
    /** CloudEvents extension: the event's version within its key and topic, in decimal text, readable without Avro. */
    public static final String SEQUENCE = "ce_sequence";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    /** On a dead letter: why it was given up, a code of {@code DeadLetterCode}; never a stack trace. */
    public static final String DEAD_LETTER_CODE = "tryeza_dead_letter_code";

    /** On a dead letter: the topic it came from. */
    public static final String DEAD_LETTER_TOPIC = "tryeza_dead_letter_topic";

    /** On a dead letter: the partition it came from, in decimal text. */
    public static final String DEAD_LETTER_PARTITION = "tryeza_dead_letter_partition";

    /** On a dead letter: the offset it came from, in decimal text. */
    public static final String DEAD_LETTER_OFFSET = "tryeza_dead_letter_offset";

    private Headers() {}
}
