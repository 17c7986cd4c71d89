package al.tryeza.messaging.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** What a consumer says about faults: where and of which class, never a message, which may repeat what was received. */
final class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private FaultLog() {}

    static void willTryAgain(String consumer, ConsumerRecord<?, ?> record, RuntimeException fault) {
        about(LOG.atWarn(), consumer, record, fault).log("record not settled, will try again");
    }

    static void handlerFailed(String consumer, ConsumerRecord<?, ?> record, RuntimeException fault) {
        about(LOG.atError(), consumer, record, fault).log("handler failed");
    }

    private static LoggingEventBuilder about(
            LoggingEventBuilder line, String consumer, ConsumerRecord<?, ?> record, RuntimeException fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return line.addKeyValue("consumer", consumer)
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("fault", fault.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "" : trace[0]);
    }
}
