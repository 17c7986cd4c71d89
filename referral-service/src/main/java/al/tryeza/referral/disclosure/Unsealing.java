package al.tryeza.referral.disclosure;

import al.tryeza.referral.disclosure.IntakeKeys.Found;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Opens what institutions' systems seal: a JWS (RFC 7515) in a JWE (RFC 7516), both in compact form. Whatever the
 * library says about input stays here, for it quotes it.
 */
public final class Unsealing {

    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.ES256);

    private final IntakeKeys keys;

    public Unsealing(IntakeKeys keys) {
        this.keys = keys;
    }

    /**
     * Opens it, in the caller's transaction.
     *
     * @throws VaultFailed if the key service does not answer
     */
    public Unsealed open(String sealed) {
        return parse(() -> JWEObject.parse(sealed))
                .map(this::open)
                .orElseGet(() -> new Unsealed.Refused(UnsealingFault.NOT_SEALED));
    }

    private Unsealed open(JWEObject jwe) {
        JWEHeader header = jwe.getHeader();
        if (!JWEAlgorithm.ECDH_ES_A256KW.equals(header.getAlgorithm())
                || !EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
                || header.getCompressionAlgorithm() != null
                || header.getCriticalParams() != null) {
            return new Unsealed.Refused(UnsealingFault.SEALED_OTHERWISE);
        }
        Found found =
                SubmissionClaims.thumbprint(header.getKeyID()).map(keys::find).orElseGet(Found.Unknown::new);
        return switch (found) {
            case Found.Unknown _ -> new Unsealed.Refused(UnsealingFault.KEY_UNKNOWN);
            case Found.Destroyed _ -> new Unsealed.Refused(UnsealingFault.KEY_DESTROYED);
            case Found.Key(var key) ->
                opened(jwe, key)
                        ? signed(jwe.getPayload().toString())
                        : new Unsealed.Refused(UnsealingFault.NOT_OPENED);
        };
    }

    private static boolean opened(JWEObject jwe, ECPrivateKey key) {
        try {
            jwe.decrypt(new ECDHDecrypter(key));
            return true;
        } catch (JOSEException | RuntimeException _) {
            return false;
        }
    }

    private static Unsealed signed(String text) {
        return parse(() -> JWSObject.parse(text))
                .map(Unsealing::signed)
                .orElseGet(() -> new Unsealed.Refused(UnsealingFault.NOT_SIGNED));
    }

    private static Unsealed signed(JWSObject jws) {
        JWSHeader header = jws.getHeader();
        if (!SIGNATURES.contains(header.getAlgorithm()) || header.getCriticalParams() != null) {
            return new Unsealed.Refused(UnsealingFault.SIGNED_OTHERWISE);
        }
        return SubmissionClaims.read(header)
                .<Unsealed>map(claims -> new Unsealed.Opened(new SignedSubmission(jws, claims)))
                .orElseGet(() -> new Unsealed.Refused(UnsealingFault.CLAIMS_INCOMPLETE));
    }

    /** Takes a text apart. */
    private interface Parser<T> {
        T parse() throws ParseException;
    }

    private static <T> Optional<T> parse(Parser<T> parser) {
        try {
            return Optional.of(parser.parse());
        } catch (ParseException | RuntimeException _) {
            return Optional.empty();
        }
    }
}
