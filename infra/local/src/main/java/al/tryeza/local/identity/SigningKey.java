package al.tryeza.local.identity;

import al.tryeza.local.RunFolder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens: made at the first start, kept in a file of mode 0600, so tokens outlive a restart. */
final class SigningKey {

    private static final String FILE = "identity-provider.jwk";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path folder) {
        try {
            Path file = folder.resolve(FILE);
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(folder);
        } catch (IOException | ParseException | JOSEException failure) {
            throw new IllegalStateException("Signing key of the identity provider cannot be read or made", failure);
        }
    }

    private static RSAKey create(Path folder) throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true)
                .generate();
        RunFolder.writeForOwner(folder, FILE, key.toJSONString());
        return key;
    }
}
