package al.tryeza.publisher.seal;

import al.tryeza.publisher.Submission;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;

/**
 * The institution's signature. Claims stand in the protected header, so that the payload is the body byte for byte.
 */
public final class Signer {

    static final String AUDIENCE = "tryeza";

    private final String institution;
    private final JWSSigner signer;
    private final JWSAlgorithm algorithm;
    private final String keyId;

    /**
     * @param key private
     * @throws IllegalArgumentException where the key is public, or neither Ed25519 nor P-256
     */
    public Signer(String institution, JWK key) {
        this.institution = institution;
        try {
            this.keyId = key.computeThumbprint().toString();
            switch (key) {
                case OctetKeyPair pair
                when pair.isPrivate() && Curve.Ed25519.equals(pair.getCurve()) -> {
                    this.signer = new Ed25519Signer(pair);
                    this.algorithm = JWSAlgorithm.EdDSA;
                }
                case ECKey pair
                when pair.isPrivate() && Curve.P_256.equals(pair.getCurve()) -> {
                    this.signer = new ECDSASigner(pair);
                    this.algorithm = JWSAlgorithm.ES256;
                }
                default -> throw new IllegalArgumentException("A signing key is a private key, Ed25519 or P-256.");
            }
        } catch (JOSEException unusable) {
            throw new IllegalArgumentException("The signing key cannot be used.", unusable);
        }
    }

    /** JWS in compact form. */
    String sign(Submission submission, Instant now) {
        var header = new JWSHeader.Builder(algorithm)
                .keyID(keyId)
                .customParam("iss", institution)
                .customParam("jti", submission.publisherId().toString())
                .customParam("aud", AUDIENCE)
                .customParam("iat", now.getEpochSecond())
                .customParam("kind", submission.kind().code())
                .build();
        var signed = new JWSObject(header, new Payload(submission.body()));
        try {
            signed.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a checked key cannot sign", impossible);
        }
        return signed.serialize();
    }
}
