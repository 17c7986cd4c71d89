package al.tryeza.referral.disclosure;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Seals to the operator what nobody else is to see: a record that a partner may have sent in the clear. */
public final class OperatorSeal {

    private static final JsonFactory JSON = new JsonFactory();

    private final @Nullable ECKey key;

    private OperatorSeal(@Nullable ECKey key) {
        this.key = key;
    }

    /** Nothing is kept where there is nobody to seal it to. */
    public static OperatorSeal none() {
        return new OperatorSeal(null);
    }

    /**
     * Seals to a key.
     *
     * @param jwk the public half, P-256
     * @throws IllegalArgumentException if it is another key, or a private one, which is not to be here
     */
    public static OperatorSeal to(String jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            if (key.isPrivate()) {
                throw new IllegalArgumentException(
                        "The operator's key is private: keep it with the operator, and give its public half here.");
            }
            if (!key.getCurve().equals(Curve.P_256)) {
                throw new IllegalArgumentException("The operator's key is not of the curve P-256.");
            }
            return new OperatorSeal(key);
        } catch (ParseException _) {
            throw new IllegalArgumentException("The operator's key is no JWK of kind EC.");
        }
    }

    /** A JWE in compact form around the record as JSON, bytes in base64; empty where there is no operator's key. */
    public Optional<String> seal(ReceivedRecord received) {
        if (key == null) {
            return Optional.empty();
        }
        var header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .contentType("json")
                .keyID(key.getKeyID())
                .build();
        var jwe = new JWEObject(header, new Payload(json(received)));
        try {
            jwe.encrypt(new ECDHEncrypter(key));
            return Optional.of(jwe.serialize());
        } catch (JOSEException fault) {
            throw new VaultFailed(
                    "A dead letter could not be sealed",
                    new GeneralSecurityException(fault.getClass().getName()));
        }
    }

    private static byte[] json(ReceivedRecord received) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("topic", received.topic());
            json.writeNumberProperty("partition", received.partition());
            json.writeNumberProperty("offset", received.offset());
            write(json, "key", received.key());
            write(json, "value", received.value());
            json.writeName("headers");
            json.writeStartArray();
            for (ReceivedRecord.Header header : received.headers()) {
                json.writeStartObject();
                json.writeStringProperty("name", header.name());
                write(json, "value", header.value());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, String name, byte @Nullable [] bytes) {
        if (bytes == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, Base64.getEncoder().encodeToString(bytes));
        }
    }
}
