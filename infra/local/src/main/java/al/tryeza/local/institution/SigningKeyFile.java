package al.tryeza.local.institution;

import al.tryeza.local.RunFolder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Objects;

/** A private key in a file of its own (JWK, mode 0600). */
record SigningKeyFile(Path path) {

    /** The key, made where it is missing: Ed25519, to sign with. */
    JWK key() {
        return key(() -> new OctetKeyPairGenerator(Curve.Ed25519)
                .keyIDFromThumbprint(true)
                .generate());
    }

    /** The key, made where it is missing: P-256, to be sealed to. */
    JWK sealingKey() {
        return key(
                () -> new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
    }

    private interface Maker {
        JWK make() throws JOSEException;
    }

    private JWK key(Maker maker) {
        try {
            if (!exists()) {
                RunFolder.writeForOwner(folder(), name(), maker.make().toJSONString());
            }
            return JWK.parse(Files.readString(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException | ParseException broken) {
            throw new IllegalStateException("%s is no key".formatted(name()), broken);
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Keeps a copy under another name. */
    void copyTo(SigningKeyFile other) throws IOException {
        RunFolder.writeForOwner(other.folder(), other.name(), Files.readString(path));
    }

    /** Takes the place of another, at once or not at all. */
    void replace(SigningKeyFile other) throws IOException {
        Files.move(path, other.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private String name() {
        return path.getFileName().toString();
    }
}
