package al.tryeza.publisher.seal;

import al.tryeza.publisher.Submission;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;

/** Signs, then encrypts to the platform's intake key of the day. May be used by several threads. */
public final class Sealer {

    private final Signer signer;
    private final IntakeKeys keys;

    public Sealer(Signer signer, IntakeKeys keys) {
        this.signer = signer;
        this.keys = keys;
    }

    /** What goes into the record: JWE in compact form around JWS in compact form around the body. */
    public String seal(Submission submission, Instant now) {
        return encrypt(signer.sign(submission, now), keys.current(now));
    }

    static String encrypt(String signed, ECKey key) {
        // no "zip": the length of a compressed text tells of its content
        var sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .keyID(key.getKeyID())
                        .contentType("JOSE")
                        .build(),
                new Payload(signed));
        try {
            sealed.encrypt(new ECDHEncrypter(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("a checked key cannot encrypt", impossible);
        }
        return sealed.serialize();
    }
}
