package al.tryeza.referral.policy.cedar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * A schema and its policies, one a file; the file's name without its ending is the policy's id.
 *
 * @param policies texts by id
 */
record PolicyFiles(String schema, SortedMap<String, String> policies) {

    static final String ENDING = ".cedar";

    PolicyFiles {
        policies = new TreeMap<>(policies);
        if (policies.isEmpty()) {
            throw new PolicyFault("There is no policy; without one nobody would ever see anybody.");
        }
    }

    /**
     * Reads a folder.
     *
     * @param folder address, for example {@code classpath:policies}
     */
    static PolicyFiles in(ResourcePatternResolver resources, String folder) {
        try {
            var schema = text(resources.getResource(folder + "/need-to-know.cedarschema"));
            SortedMap<String, String> policies = new TreeMap<>(Comparator.naturalOrder());
            for (Resource file : resources.getResources(folder + "/*" + ENDING)) {
                var name = Objects.requireNonNull(file.getFilename());
                policies.put(name.substring(0, name.length() - ENDING.length()), text(file));
            }
            return new PolicyFiles(schema, policies);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policies cannot be read", unreadable);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /** SHA-256 of it all, in hexadecimal. */
    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            add(sha256, "schema", schema);
            for (Map.Entry<String, String> policy : policies.entrySet()) {
                add(sha256, policy.getKey(), policy.getValue());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Each part with its length before it, so that none can be taken for part of another. */
    private static void add(MessageDigest digest, String... parts) {
        for (String part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
    }
}
