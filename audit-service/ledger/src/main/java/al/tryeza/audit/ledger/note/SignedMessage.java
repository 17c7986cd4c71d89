package al.tryeza.audit.ledger.note;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The bytes that a key signs for a note. */
final class SignedMessage {

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private SignedMessage() {}

    /**
     * For a key of any type.
     *
     * @param time seconds since 1970, not read where the signature has none
     * @throws Unbelievable where the key signs checkpoints and the text is none
     */
    static byte[] of(VerifierKey key, String text, long time) throws Unbelievable {
        return switch (key.type()) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case COSIGNATURE_ED25519 -> {
                Checkpoint.parse(text);
                yield ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
            }
            case COSIGNATURE_ML_DSA_44 -> cosigned(key.name(), Checkpoint.parse(text), time);
        };
    }

    /** The structure {@code cosigned_message} of {@code tlog-cosignature}, for a whole tree. */
    private static byte[] cosigned(String cosigner, Checkpoint checkpoint, long time) throws Unbelievable {
        var bytes = new ByteArrayOutputStream();
        try (var message = new DataOutputStream(bytes)) {
            message.write(SUBTREE);
            writeName(message, cosigner);
            message.writeLong(time);
            writeName(message, checkpoint.origin());
            message.writeLong(0);
            message.writeLong(checkpoint.size());
            message.write(checkpoint.root().bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeName(DataOutputStream message, String name) throws IOException, Unbelievable {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0xFF) {
            throw new Unbelievable(NoteFault.MALFORMED_CHECKPOINT);
        }
        message.writeByte(bytes.length);
        message.write(bytes);
    }
}
