package al.tryeza.audit.keys;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keys that come of another, each for one use (HKDF-SHA-256, RFC 5869), and keyed hashes (HMAC-SHA-256). */
final class Derived {

    static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";

    private Derived() {}

    static byte[] key(byte[] of, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(of)
                            .thenExpand(use.getBytes(java.nio.charset.StandardCharsets.US_ASCII), LENGTH));
        } catch (GeneralSecurityException missing) {
            throw everyJavaHasIt(missing);
        }
    }

    /** A keyed hash, to be cloned for each use: setting one up costs as much as using it. */
    static Mac mac(byte[] key) {
        try {
            SecretKey secret = new SecretKeySpec(key, HMAC);
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw everyJavaHasIt(missing);
        }
    }

    static Mac again(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException missing) {
            throw everyJavaHasIt(missing);
        }
    }

    private static IllegalStateException everyJavaHasIt(Exception missing) {
        return new IllegalStateException("every Java runtime has HMAC and HKDF with SHA-256", missing);
    }
}
