package al.tryeza.publisher.seal;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.SealedSubmission;
import al.tryeza.publisher.Kind;
import al.tryeza.publisher.Submission;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWK;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that the README hands out, made by the JavaScript client: this publisher writes and reads the same. */
class VectorsTest {

    private final JsonNode vectors = JsonMapper.shared()
            .readTree(Files.readString(
                    Path.of(System.getProperty("tryeza.root"), "infra", "publisher", "javascript", "vectors.json")));
    private final JWK signingKey = JWK.parse(vectors.path("signingKey").toString());
    private final JWK intakeKey = JWK.parse(vectors.path("intakeKey").toString());

    VectorsTest() throws Exception {
        al.tryeza.events.EventCatalogue.trust();
    }

    @Test
    void the_signature_is_the_same_byte_for_byte_but_for_the_order_of_the_claims() throws Exception {
        var submission = new Submission(
                UUID.fromString(text("publisherId")),
                Kind.REFERRAL,
                text("body").getBytes(StandardCharsets.UTF_8));

        var signed = JWSObject.parse(new Signer(text("institution"), signingKey)
                .sign(submission, Instant.ofEpochSecond(vectors.path("iat").asLong())));
        var given = JWSObject.parse(text("signed"));

        assertThat(signed.getHeader().toJSONObject())
                .isEqualTo(given.getHeader().toJSONObject());
        assertThat(signed.getPayload().toBytes()).isEqualTo(given.getPayload().toBytes());
        assertThat(given.verify(new Ed25519Verifier(signingKey.toOctetKeyPair().toPublicJWK())))
                .isTrue();
        assertThat(given.getHeader().getKeyID()).isEqualTo(text("signingKeyId"));
        assertThat(given.getPayload().toString()).isEqualTo(text("body"));
    }

    @Test
    void the_seal_opens_to_the_signed_text_and_names_the_key() throws Exception {
        var sealed = JWEObject.parse(text("sealed"));
        sealed.decrypt(new ECDHDecrypter(intakeKey.toECKey()));

        assertThat(sealed.getPayload()).hasToString(text("signed"));
        assertThat(sealed.getHeader().getKeyID())
                .isEqualTo(intakeKey.toECKey().computeThumbprint().toString());

        var ours = JWEObject.parse(Sealer.encrypt(text("signed"), intakeKey.toECKey()));
        assertThat(ours.getHeader().getAlgorithm()).isEqualTo(sealed.getHeader().getAlgorithm());
        assertThat(ours.getHeader().getEncryptionMethod())
                .isEqualTo(sealed.getHeader().getEncryptionMethod());
        assertThat(ours.getHeader().getContentType()).isEqualTo("JOSE");
        ours.decrypt(new ECDHDecrypter(intakeKey.toECKey()));
        assertThat(ours.getPayload()).hasToString(text("signed"));
    }

    @Test
    void the_record_is_five_bytes_and_avro() throws Exception {
        var value = Base64.getDecoder().decode(text("recordValueBase64"));
        var record = new SpecificDatumReader<SealedSubmission>(SealedSubmission.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));

        assertThat(ByteBuffer.wrap(value).get()).isZero();
        assertThat(ByteBuffer.wrap(value).getInt(1))
                .isEqualTo(vectors.path("contentId").asInt());
        assertThat(record.getPublisherId()).isEqualTo(text("publisherId"));
        assertThat(record.getInstitution()).isEqualTo(text("institution"));
        assertThat(record.getKind()).hasToString(text("kind"));
        assertThat(record.getSealed()).isEqualTo(text("sealed"));
    }

    private String text(String name) {
        return vectors.path(name).asString();
    }
}
