package al.tryeza.notification.notice;

import al.tryeza.notification.directory.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * What one officer is told about one step of one case. There is no field for anything else about the case.
 *
 * @param id the same for ever for this officer and step
 * @param eventId event in which the step was published
 * @param table table that holds the case
 * @param happenedAt when the step happened
 * @param createdAt when the notice was put into the inbox
 */
public record Notice(
        UUID id,
        String eventId,
        String caseRef,
        String table,
        String officer,
        Kind kind,
        Language language,
        Instant happenedAt,
        Instant createdAt) {

    /**
     * Follows from step and officer, so that a mail that must be told again after a restored backup has the
     * Message-ID of the first. A UUID of version 8 (RFC 9562, section 5.8) over SHA-256.
     */
    public static UUID idOf(String eventId, String officer) {
        var digest = ByteBuffer.wrap(sha256().digest((eventId + '\n' + officer).getBytes(StandardCharsets.UTF_8)));
        return new UUID((digest.getLong() & ~0xF000L) | 0x8000L, (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
