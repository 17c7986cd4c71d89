package al.tryeza.referral.intake.kafka;

import al.tryeza.events.SealedSubmission;
import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.SchemaUnavailable;
import al.tryeza.messaging.Undecodable;
import al.tryeza.referral.intake.DeadLetterCode;
import al.tryeza.referral.intake.Envelope;
import al.tryeza.referral.intake.SubmissionDoor;
import al.tryeza.referral.intake.SubmissionDoor.Outcome;
import al.tryeza.referral.intake.SubmissionKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Puts a record before the door. */
final class SubmissionRecords {

    static final String REFERRALS = Topic.INTAKE_REFERRALS.topicName();
    static final String IDENTIFICATIONS = Topic.INTAKE_IDENTIFICATIONS.topicName();

    static final String CASE_UPDATES = Topic.INTAKE_CASE_UPDATES.topicName();

    private static final Map<String, SubmissionKind> KINDS = Map.of(
            REFERRALS, SubmissionKind.REFERRAL,
            IDENTIFICATIONS, SubmissionKind.IDENTIFICATION,
            CASE_UPDATES, SubmissionKind.CASE_UPDATE);

    private final EventCodec codec;
    private final SubmissionDoor door;
    private final Clock clock;

    SubmissionRecords(EventCodec codec, SubmissionDoor door, Clock clock) {
        this.codec = codec;
        this.door = door;
        this.clock = clock;
    }

    /** Takes a record as received, in the caller's transaction. */
    Outcome take(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return take(
                record.topic(),
                submission -> key == null ? "" : new String(key, StandardCharsets.UTF_8),
                record.value(),
                receivedAt(record));
    }

    /**
     * Takes bytes that an operator puts in the place of a record's value. They have no key but the one they name; the
     * signature decides all the same.
     */
    Outcome takeRepaired(String topic, byte[] value, Instant receivedAt) {
        return take(topic, SealedSubmission::getPublisherId, value, receivedAt);
    }

    /** The broker's time; the sender's clock is a claim, so where the topic keeps that, it is the time of reading. */
    Instant receivedAt(ConsumerRecord<?, ?> record) {
        return record.timestampType() == TimestampType.LOG_APPEND_TIME
                ? Instant.ofEpochMilli(record.timestamp())
                : clock.instant();
    }

    // record values may be null whatever their type says
    private Outcome take(
            String topic, Function<SealedSubmission, String> key, byte @Nullable [] value, Instant receivedAt) {
        if (value == null) {
            return new Outcome.Unanswered(DeadLetterCode.NO_VALUE);
        }
        try {
            return codec.decode(value).event() instanceof SealedSubmission submission
                    ? door.take(envelope(topic, key.apply(submission), submission), receivedAt, clock.instant())
                    : new Outcome.Unanswered(DeadLetterCode.NOT_A_SUBMISSION);
        } catch (Undecodable fault) {
            return new Outcome.Unanswered(
                    fault.code().equals(DeadLetterCode.UNKNOWN_SCHEMA.name())
                            ? DeadLetterCode.UNKNOWN_SCHEMA
                            : DeadLetterCode.UNDECODABLE);
        } catch (SchemaUnavailable away) {
            // one schema is expected here; whoever writes by another must not hold up those who write by it
            if (!codec.knows(SealedSubmission.getClassSchema())) {
                throw away;
            }
            return new Outcome.Unanswered(DeadLetterCode.UNKNOWN_SCHEMA);
        }
    }

    private static Envelope envelope(String topic, String key, SealedSubmission submission) {
        SubmissionKind expected = KINDS.get(topic);
        if (expected == null) {
            throw new IllegalArgumentException("not a topic of submissions");
        }
        return new Envelope(
                expected,
                key,
                submission.getPublisherId(),
                submission.getInstitution(),
                submission.getKind().name(),
                submission.getSealed());
    }
}
