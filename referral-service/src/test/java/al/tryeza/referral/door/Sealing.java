package al.tryeza.referral.door;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a partner signs and seals, every part of which a test may get wrong. */
final class Sealing {

    private final String body;
    private final JWK signer;
    private final ECKey recipient;
    private final Map<String, Object> claims = new HashMap<>();
    private UnaryOperator<JWSHeader.Builder> signature = header -> header;
    private UnaryOperator<JWEHeader.Builder> seal = header -> header;
    private UnaryOperator<String> content = jws -> jws;
    private @Nullable JWEEncrypter encrypter;
    private @Nullable JWEAlgorithm algorithm;

    Sealing(String body, JWK signer, ECKey recipient, String institution, UUID id, String kind) {
        this.body = body;
        this.signer = signer;
        this.recipient = recipient;
        claims.put("iss", institution);
        claims.put("jti", id.toString());
        claims.put("aud", "tryeza");
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("kind", kind);
    }

    Sealing claim(String name, @Nullable Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    Sealing signedAt(Instant time) {
        return claim("iat", time.getEpochSecond());
    }

    Sealing signature(UnaryOperator<JWSHeader.Builder> change) {
        signature = change;
        return this;
    }

    Sealing seal(UnaryOperator<JWEHeader.Builder> change) {
        seal = change;
        return this;
    }

    /** Puts something else where the signed word should be. */
    Sealing content(UnaryOperator<String> change) {
        content = change;
        return this;
    }

    Sealing compressed() {
        return seal(header -> header.compressionAlgorithm(CompressionAlgorithm.DEF));
    }

    Sealing sealedBy(JWEAlgorithm other, JWEEncrypter by) {
        algorithm = other;
        encrypter = by;
        return this;
    }

    String signed() {
        try {
            var header = new JWSHeader.Builder(algorithmOf(signer))
                    .keyID(signer.computeThumbprint().toString())
                    .customParams(claims);
            var jws = new JWSObject(signature.apply(header).build(), new Payload(body));
            jws.sign(signerOf(signer));
            return jws.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String sealed() {
        try {
            var header = new JWEHeader.Builder(
                            algorithm == null ? JWEAlgorithm.ECDH_ES_A256KW : algorithm, EncryptionMethod.A256GCM)
                    .keyID(recipient.getKeyID())
                    .contentType("JOSE");
            var jwe = new JWEObject(seal.apply(header).build(), new Payload(content.apply(signed())));
            jwe.encrypt(encrypter == null ? new ECDHEncrypter(recipient) : encrypter);
            return jwe.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static JWSAlgorithm algorithmOf(JWK key) {
        return switch (key) {
            case ECKey _ -> JWSAlgorithm.ES256;
            case OctetSequenceKey _ -> JWSAlgorithm.HS256;
            default -> JWSAlgorithm.EdDSA;
        };
    }

    private static JWSSigner signerOf(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey ec -> new ECDSASigner(ec);
            case OctetSequenceKey secret -> new MACSigner(secret);
            default -> new Ed25519Signer((OctetKeyPair) key);
        };
    }
}
