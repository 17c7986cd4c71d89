package al.tryeza.referral.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a public key as a JWK (RFC 7517): Ed25519, or P-256; nothing that is secret, weak, or meant otherwise. */
public final class SigningKeyReader {

    private static final List<String> PRIVATE_MEMBERS = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    private SigningKeyReader() {}

    /** What came of it. */
    public sealed interface Reading {

        /**
         * A key that may be registered.
         *
         * @param keyId its thumbprint, whatever id it was sent with
         * @param jwk its public members
         */
        record Good(String keyId, String jwk) implements Reading {}

        /** Everything that is wrong with it. */
        record Faulty(List<SigningKeyFault> faults) implements Reading {}
    }

    /** Kinds of key that are taken, with the one algorithm of each. */
    private enum Kind {
        ED25519("OKP", "Ed25519", "EdDSA", List.of("x")),
        P256("EC", "P-256", "ES256", List.of("x", "y"));

        private final String keyType;
        private final String curve;
        private final String algorithm;
        // unmodifiable
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<String> coordinates;

        Kind(String keyType, String curve, String algorithm, List<String> coordinates) {
            this.keyType = keyType;
            this.curve = curve;
            this.algorithm = algorithm;
            this.coordinates = coordinates;
        }
    }

    /** Reads the members of a JWK. */
    public static Reading read(Map<String, ?> jwk) {
        var faults = new ArrayList<SigningKeyFault>();
        PRIVATE_MEMBERS.stream().filter(jwk::containsKey).forEach(member -> add(faults, member, "private_key"));
        var kind = Stream.of(Kind.values())
                .filter(each -> each.keyType.equals(jwk.get("kty")) && each.curve.equals(jwk.get("crv")))
                .findFirst();
        if (kind.isEmpty()) {
            faultsOfKind(jwk, faults);
        } else {
            faultsOfUse(jwk, kind.get(), faults);
            kind.get().coordinates.stream()
                    .filter(member -> !(jwk.get(member) instanceof String))
                    .forEach(member -> add(faults, member, jwk.containsKey(member) ? "wrong_type" : "required"));
        }
        return faults.isEmpty() ? key(jwk, kind.orElseThrow()) : new Reading.Faulty(faults);
    }

    private static void faultsOfKind(Map<String, ?> jwk, List<SigningKeyFault> faults) {
        boolean knownType = Stream.of(Kind.values()).anyMatch(each -> each.keyType.equals(jwk.get("kty")));
        if (!knownType) {
            add(faults, "kty", jwk.containsKey("kty") ? "unknown_code" : "required");
        } else {
            add(faults, "crv", jwk.containsKey("crv") ? "unknown_code" : "required");
        }
    }

    private static void faultsOfUse(Map<String, ?> jwk, Kind kind, List<SigningKeyFault> faults) {
        if (jwk.containsKey("alg") && !kind.algorithm.equals(jwk.get("alg"))) {
            add(faults, "alg", "unknown_code");
        }
        if (jwk.containsKey("use") && !"sig".equals(jwk.get("use"))) {
            add(faults, "use", "unknown_code");
        }
        if (jwk.containsKey("key_ops") && !List.of("verify").equals(jwk.get("key_ops"))) {
            add(faults, "key_ops", "unknown_code");
        }
    }

    private static Reading key(Map<String, ?> jwk, Kind kind) {
        Map<String, Object> members = new TreeMap<>(Map.of("kty", kind.keyType, "crv", kind.curve));
        kind.coordinates.forEach(member -> members.put(member, jwk.get(member)));
        try {
            JWK key = JWK.parse(members);
            if (kind == Kind.ED25519
                    && !Ed25519Points.sound(key.toOctetKeyPair().getDecodedX())) {
                return faulty("x", "weak_key");
            }
            return new Reading.Good(key.computeThumbprint().toString(), key.toJSONString());
        } catch (ParseException | JOSEException | IllegalArgumentException _) {
            // also a point that is not on the curve
            return faulty("x", "malformed");
        }
    }

    private static Reading faulty(String member, String code) {
        return new Reading.Faulty(List.of(new SigningKeyFault("jwk." + member, code)));
    }

    private static void add(List<SigningKeyFault> faults, String member, String code) {
        faults.add(new SigningKeyFault("jwk." + member, code));
    }
}
