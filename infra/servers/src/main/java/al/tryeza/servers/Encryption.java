package al.tryeza.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a server needs for TLS.
 *
 * @param certificate PEM file, with what it was issued by
 * @param key PEM file of its private key, PKCS 8
 * @param authority PEM file of whom clients have to trust
 */
public record Encryption(Path certificate, Path key, Path authority) {

    /** Key and certificates in one file, as some servers want them. */
    String both() {
        try {
            return Files.readString(key) + Files.readString(certificate);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
