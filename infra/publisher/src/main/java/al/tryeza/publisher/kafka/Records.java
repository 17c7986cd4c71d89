package al.tryeza.publisher.kafka;

import al.tryeza.events.EventCatalogue;
import al.tryeza.events.SealedSubmission;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.publisher.Fault;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Submission;
import al.tryeza.publisher.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/** Bytes of records: 0x00, four bytes of content id, Avro binary. */
final class Records {

    private static final byte MAGIC = 0;
    private static final int PREFIX = 1 + Integer.BYTES;

    static {
        EventCatalogue.trust();
    }

    private final Registry registry;
    private final int contentId;

    /** Asks the registry, once, under which id submissions are written. */
    Records(Registry registry) throws Unreachable {
        this.registry = registry;
        this.contentId = registry.contentId(SealedSubmission.getClassSchema());
    }

    byte[] encode(String institution, Submission submission, String sealed) {
        return encode(
                contentId,
                new SealedSubmission(
                        submission.publisherId().toString(),
                        institution,
                        SubmissionKind.valueOf(submission.kind().name()),
                        sealed));
    }

    static byte[] encode(int contentId, SealedSubmission submission) {
        var bytes = new ByteArrayOutputStream(submission.getSealed().length() + 256);
        bytes.writeBytes(
                ByteBuffer.allocate(PREFIX).put(MAGIC).putInt(contentId).array());
        try {
            var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(SealedSubmission.class).write(submission, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The receipt in a record; nothing where the record is none that this version understands.
     *
     * @throws Unreachable where the registry has to be asked for its schema and does not answer
     */
    Optional<Receipt> receipt(byte[] value) throws Unreachable {
        if (value.length <= PREFIX || value[0] != MAGIC) {
            return Optional.empty();
        }
        var reader = SubmissionReceipt.getClassSchema();
        var writer = registry.schema(ByteBuffer.wrap(value, 1, Integer.BYTES).getInt());
        if (!writer.getFullName().equals(reader.getFullName())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SpecificDatumReader<SubmissionReceipt>(
                                    writer, reader, SpecificData.getForSchema(reader))
                            .read(null, DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null)))
                    .flatMap(Records::understood);
            // Avro throws what it likes about bytes that are not what the schema says
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Receipt> understood(SubmissionReceipt event) {
        var content = event.getContent();
        if (content.getOutcome() == SubmissionOutcome.UNRECOGNISED) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(
                UUID.fromString(event.getSubject().getPublisherId()),
                content.getOutcome() == SubmissionOutcome.ACCEPTED,
                content.getRepeated(),
                content.getReferralId(),
                content.getIdentificationId(),
                content.getWithdrawalId(),
                content.getCaseRef(),
                content.getStatus(),
                content.getTable(),
                content.getFaults().stream()
                        .map(fault -> new Fault(fault.getField(), fault.getCode()))
                        .toList()));
    }
}
