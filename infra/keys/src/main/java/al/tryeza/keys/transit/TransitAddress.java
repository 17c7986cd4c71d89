package al.tryeza.keys.transit;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

/**
 * Where a key is: {@code hcvault://HOST[:PORT]/MOUNT/keys/NAME}, as Tink writes it in other languages.
 *
 * @param server host and port
 * @param mount path of the Transit engine, for example {@code transit}
 * @param key name of the key
 */
record TransitAddress(String server, String mount, String key) {

    private static final Pattern FORM = Pattern.compile(
            "hcvault://(?<server>[A-Za-z0-9.-]+(?::\\d{1,5})?)/(?<mount>[A-Za-z0-9_/-]+)/keys/(?<key>[A-Za-z0-9_-]+)");

    static boolean fits(String keyUri) {
        return FORM.matcher(keyUri).matches();
    }

    static TransitAddress of(String keyUri) throws GeneralSecurityException {
        var matcher = FORM.matcher(keyUri);
        if (!matcher.matches()) {
            throw new GeneralSecurityException("Not the address of a Transit key");
        }
        return new TransitAddress(matcher.group("server"), matcher.group("mount"), matcher.group("key"));
    }

    /** Address of one of the engine's operations with the key. */
    URI of(Operation operation) {
        return URI.create("https://" + server + "/v1/" + mount + "/" + operation.path() + "/" + key);
    }

    /** What the engine does with a key. */
    enum Operation {
        ENCRYPT,
        DECRYPT;

        String path() {
            return this == ENCRYPT ? "encrypt" : "decrypt";
        }
    }
}
