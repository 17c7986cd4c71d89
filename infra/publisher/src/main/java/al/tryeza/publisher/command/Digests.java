package al.tryeza.publisher.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests of lines under a key that stays elsewhere than they do: without it nobody can try whether a digest is of a text
 * they have in mind.
 */
final class Digests {

    private static final int BYTES = 32;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;

    private Digests(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** With a key that nobody keeps, for what is read once. */
    static Digests forOnce() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new Digests(key);
    }

    /** With the key in that file, which is made where it is missing. */
    static Digests withKeyIn(Path file) throws IOException {
        try (var channel = OwnerFile.open(file);
                var lock = channel.lock()) {
            var key = ByteBuffer.allocate(BYTES);
            while (key.hasRemaining() && channel.read(key) >= 0) {
                // a short read is read on
            }
            if (key.hasRemaining() && lock.isValid()) {
                new SecureRandom().nextBytes(key.array());
                channel.write(ByteBuffer.wrap(key.array()), 0);
                channel.force(true);
            }
            return new Digests(key.array());
        }
    }

    /** Of a line. */
    String of(byte[] line) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return TEXT.encodeToString(mac.doFinal(line));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    /** Tells keys apart and nothing of them. */
    String keyName() {
        return of("which key is this".getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
