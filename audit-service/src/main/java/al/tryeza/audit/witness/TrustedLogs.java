package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The logs that a witness watches, each by one or more keys under its name. */
public record TrustedLogs(List<VerifierKey> keys) {

    public TrustedLogs {
        keys = List.copyOf(keys);
    }

    /** The keys of a log; none where it is not known. */
    List<VerifierKey> of(String origin) {
        return keys.stream().filter(key -> key.name().equals(origin)).toList();
    }

    /** The log whose name has this SHA-256, in small hexadecimal letters. */
    Optional<String> named(String hash) {
        return keys.stream()
                .map(VerifierKey::name)
                .filter(name -> hash(name).equals(hash))
                .findFirst();
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
