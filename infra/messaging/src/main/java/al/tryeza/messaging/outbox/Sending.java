package al.tryeza.messaging.outbox;

import java.util.List;

/** What became of a batch. A fault of the broker or the way there is an exception instead. */
sealed interface Sending {

    /** The broker has all of it. */
    record Sent() implements Sending {}

    /** The broker has nothing of it and will never take these rows. */
    record Refused(List<OutboxRow> rows, String code) implements Sending {}

    /** The broker has nothing of it, and this topic is not there or not open to us, for now. */
    record TopicAway(String topic, String code) implements Sending {}
}
