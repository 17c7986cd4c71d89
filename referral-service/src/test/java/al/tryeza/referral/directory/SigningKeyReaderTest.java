package al.tryeza.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.SigningKeyReader.Reading;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyReaderTest {

    private static List<String> faults(Map<String, ?> jwk) {
        return switch (SigningKeyReader.read(jwk)) {
            case Reading.Good _ -> List.of();
            case Reading.Faulty(var faults) ->
                faults.stream().map(fault -> fault.field() + " " + fault.code()).toList();
        };
    }

    private static Map<String, Object> with(Map<String, Object> jwk, String member, Object value) {
        var changed = new HashMap<>(jwk);
        changed.put(member, value);
        return changed;
    }

    private static Map<String, Object> ed25519() throws Exception {
        return new OctetKeyPairGenerator(Curve.Ed25519).generate().toPublicJWK().toJSONObject();
    }

    private static Map<String, Object> p256() throws Exception {
        return new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONObject();
    }

    private static Map<String, Object> ed25519(byte[] point) {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
                .build()
                .toJSONObject();
    }

    @Test
    void an_ed25519_key_is_named_by_its_thumbprint_whatever_it_calls_itself() throws Exception {
        var key = new OctetKeyPairGenerator(Curve.Ed25519).keyID("mine").generate();
        var read = (Reading.Good) SigningKeyReader.read(key.toPublicJWK().toJSONObject());
        assertThat(read.keyId()).isEqualTo(key.computeThumbprint().toString());
        assertThat(OctetKeyPair.parse(read.jwk()).getX()).isEqualTo(key.getX());
        assertThat(read.jwk()).doesNotContain("mine");
    }

    @Test
    void a_p256_key_is_taken_too() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var read = (Reading.Good)
                SigningKeyReader.read(with(with(key.toPublicJWK().toJSONObject(), "alg", "ES256"), "use", "sig"));
        assertThat(read.keyId()).isEqualTo(key.computeThumbprint().toString());
        assertThat(ECKey.parse(read.jwk()).toPublicJWK()).isEqualTo(ECKey.parse(read.jwk()));
    }

    @Test
    void a_private_key_is_refused_and_everything_else_wrong_with_it_said() throws Exception {
        assertThat(faults(new OctetKeyPairGenerator(Curve.Ed25519).generate().toJSONObject()))
                .containsExactly("jwk.d private_key");
        assertThat(faults(with(new ECKeyGenerator(Curve.P_256).generate().toJSONObject(), "alg", "ECDH-ES")))
                .containsExactlyInAnyOrder("jwk.d private_key", "jwk.alg unknown_code");
        assertThat(faults(new OctetSequenceKeyGenerator(256).generate().toJSONObject()))
                .containsExactlyInAnyOrder("jwk.k private_key", "jwk.kty unknown_code");
    }

    @Test
    void other_kinds_of_key_are_refused() throws Exception {
        assertThat(faults(new RSAKeyGenerator(2048).generate().toPublicJWK().toJSONObject()))
                .containsExactly("jwk.kty unknown_code");
        assertThat(faults(
                        new ECKeyGenerator(Curve.P_384).generate().toPublicJWK().toJSONObject()))
                .containsExactly("jwk.crv unknown_code");
        assertThat(faults(new OctetKeyPairGenerator(Curve.X25519)
                        .generate()
                        .toPublicJWK()
                        .toJSONObject()))
                .containsExactly("jwk.crv unknown_code");
        assertThat(faults(Map.of())).containsExactly("jwk.kty required");
        assertThat(faults(Map.of("kty", "EC"))).containsExactly("jwk.crv required");
    }

    @Test
    void a_key_that_is_meant_for_something_else_is_refused() throws Exception {
        assertThat(faults(with(ed25519(), "use", "enc"))).containsExactly("jwk.use unknown_code");
        assertThat(faults(with(ed25519(), "alg", "ES256"))).containsExactly("jwk.alg unknown_code");
        assertThat(faults(with(ed25519(), "key_ops", List.of("verify", "deriveKey"))))
                .containsExactly("jwk.key_ops unknown_code");
    }

    @Test
    void coordinates_that_are_missing_or_no_point_are_refused() throws Exception {
        assertThat(faults(Map.of("kty", "EC", "crv", "P-256"))).containsExactly("jwk.x required", "jwk.y required");
        assertThat(faults(with(p256(), "y", 5))).containsExactly("jwk.y wrong_type");
        assertThat(faults(with(p256(), "y", Objects.requireNonNull(p256().get("y")))))
                .containsExactly("jwk.x malformed");
        assertThat(faults(with(p256(), "x", "%%%"))).containsExactly("jwk.x malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0200000000000000000000000000000000000000000000000000000000000000",
                "00"
            })
    void points_under_which_anybody_could_sign_and_no_points_at_all_are_weak(String point) {
        assertThat(faults(ed25519(HexFormat.of().parseHex(point)))).containsExactly("jwk.x weak_key");
    }
}
