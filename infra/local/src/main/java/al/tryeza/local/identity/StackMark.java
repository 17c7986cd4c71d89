package al.tryeza.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;

/**
 * Proof that a local stack stands around this process: the supervisor hands over in {@code TRYEZA_STACK_MARK} the random
 * text that it keeps, readable by its owner only, in {@code secrets/stack-mark} of the run folder {@code TRYEZA_RUN}.
 * A container or unit file that merely names the main class has neither.
 */
final class StackMark {

    private StackMark() {}

    /** @throws OutsideLocalStack where the mark is absent or another */
    static void demand(Map<String, String> environment) {
        String handed = environment.getOrDefault("TRYEZA_STACK_MARK", "");
        Path kept = Path.of(environment.getOrDefault("TRYEZA_RUN", ".run"), "secrets", "stack-mark");
        if (handed.isBlank() || !same(handed, kept)) {
            throw new OutsideLocalStack(
                    "The local identity provider signs in demo officers with a known password, so it"
                            + " runs only inside a local stack: start it with infra/start.");
        }
    }

    private static boolean same(String handed, Path kept) {
        try {
            byte[] expected = Files.readString(kept).strip().getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(handed.getBytes(StandardCharsets.UTF_8), expected);
        } catch (IOException absent) {
            return false;
        }
    }
}
