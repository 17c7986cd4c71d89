package al.tryeza.local.demo;

import al.tryeza.local.RunFolder;
import al.tryeza.local.stack.LocalStack;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Tokens that must open nothing: each is wrong in one way only. */
final class ForgedTokens {

    private static final Duration DAY = Duration.ofHours(8);

    private final String issuer;
    private final RSAKey genuine;
    private final RSAKey strange;

    /** @param folder whose identity provider's key signs the tokens that are genuine but expired, or for others */
    ForgedTokens(RunFolder folder, String issuer) throws IOException {
        this.issuer = issuer;
        try {
            this.genuine = RSAKey.parse(
                    Files.readString(folder.keys().resolve(LocalStack.IDENTITY).resolve("identity-provider.jwk")));
            this.strange = new RSAKeyGenerator(2048).keyID(genuine.getKeyID()).generate();
        } catch (ParseException | JOSEException failure) {
            throw new IOException("The key of the identity provider cannot be read", failure);
        }
    }

    String expired(String officer) {
        return token(officer, genuine, "tryeza", Instant.now().minus(DAY.multipliedBy(2)));
    }

    String byStranger(String officer) {
        return token(officer, strange, "tryeza", Instant.now());
    }

    String forOthers(String officer) {
        return token(officer, genuine, "somebody-else", Instant.now());
    }

    private String token(String officer, RSAKey key, String audience, Instant issued) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject(officer)
                        .audience(audience)
                        .claim("institution", "shelter.vatra")
                        .claim("roles", List.of("table-member"))
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plus(DAY)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }
}
