package al.tryeza.referral.disclosure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Optional;

/** A submission that was opened. Its body is for nobody before its signature was checked. */
public final class SignedSubmission {

    private final JWSObject jws;
    private final SubmissionClaims claims;

    SignedSubmission(JWSObject jws, SubmissionClaims claims) {
        this.jws = jws;
        this.claims = claims;
    }

    /** What the sender says, if it is they. */
    public SubmissionClaims claims() {
        return claims;
    }

    /**
     * The body, if it was signed by the key.
     *
     * @param jwk a public key of Ed25519 or P-256
     * @throws VaultFailed if the signature could not be checked
     */
    public Optional<SignedBody> signedBy(String jwk) {
        try {
            Optional<JWSVerifier> verifier = verifier(JWK.parse(jwk));
            return verifier.isPresent() && jws.verify(verifier.get())
                    ? Optional.of(new SignedBody(jws.getPayload().toBytes()))
                    : Optional.empty();
        } catch (JOSEException | ParseException | IllegalStateException fault) {
            throw new VaultFailed(
                    "A signature could not be checked",
                    new GeneralSecurityException(fault.getClass().getName()));
        }
    }

    /** The key decides about the algorithm, not the sender. */
    private Optional<JWSVerifier> verifier(JWK key) throws JOSEException {
        JWSAlgorithm algorithm = jws.getHeader().getAlgorithm();
        return switch (key) {
            case OctetKeyPair ed25519
            when algorithm.equals(JWSAlgorithm.EdDSA) -> Optional.of(new Ed25519Verifier(ed25519));
            case ECKey p256 when algorithm.equals(JWSAlgorithm.ES256) -> Optional.of(new ECDSAVerifier(p256));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "a submission";
    }
}
