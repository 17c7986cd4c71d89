package al.tryeza.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A short name for these very files on this very Java: names, sizes and times, which is also what the Java machine
 * compares before it believes what it learnt about them.
 */
final class Digest {

    private static final int LETTERS = 12;

    private Digest() {}

    static String of(List<Path> files) {
        try {
            MessageDigest digest = sha256();
            update(digest, System.getProperty("java.vm.version"));
            for (Path file : files) {
                update(digest, file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
