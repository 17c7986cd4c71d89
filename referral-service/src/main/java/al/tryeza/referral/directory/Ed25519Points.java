package al.tryeza.referral.directory;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/**
 * Points that may be public keys of Ed25519 (RFC 8032). Under a point of small order a signature can be made that fits
 * any word, by anybody.
 */
final class Ed25519Points {

    private static final int BYTES = 32;
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final BigInteger ORDER_EIGHT =
            new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022");

    /** The second coordinates of all points whose order divides eight. */
    private static final Set<BigInteger> SMALL_ORDER = Set.of(
            BigInteger.ZERO, BigInteger.ONE, PRIME.subtract(BigInteger.ONE), ORDER_EIGHT, PRIME.subtract(ORDER_EIGHT));

    private Ed25519Points() {}

    /** Whether these bytes are a point of the curve, written as it should be, and of the large order. */
    static boolean sound(byte[] encoded) {
        if (encoded.length != BYTES) {
            return false;
        }
        var bigEndian = new byte[BYTES];
        for (int index = 0; index < BYTES; index++) {
            bigEndian[index] = encoded[BYTES - 1 - index];
        }
        boolean odd = bigEndian[0] < 0;
        bigEndian[0] &= 0x7f;
        var y = new BigInteger(1, bigEndian);
        return y.compareTo(PRIME) < 0 && !SMALL_ORDER.contains(y) && isOnCurve(odd, y);
    }

    private static boolean isOnCurve(boolean odd, BigInteger y) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, y)));
            Signature.getInstance("Ed25519").initVerify(key);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
