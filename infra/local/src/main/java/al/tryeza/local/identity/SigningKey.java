package al.tryeza.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens: made at the first start, kept in a file of mode 0600, so tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path folder) {
        Path file = folder.resolve("identity-provider.jwk");
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
        } catch (IOException | ParseException | JOSEException failure) {
            throw new IllegalStateException("Signing key of the identity provider cannot be read or made", failure);
        }
    }

    private static RSAKey create(Path file) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        Files.createDirectories(file.getParent());
        // written aside and moved, so that a process killed here leaves no half key
        Path draft = Files.createTempFile(
                file.getParent(),
                "identity-provider",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }
}
