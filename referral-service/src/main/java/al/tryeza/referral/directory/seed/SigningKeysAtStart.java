package al.tryeza.referral.directory.seed;

import al.tryeza.referral.directory.Registrar;
import al.tryeza.referral.directory.SigningKeys;
import al.tryeza.referral.directory.SigningKeys.Refusal;
import al.tryeza.referral.directory.SigningKeys.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers public keys of institutions when the service starts: lines of {@code {"institution": …, "jwk": …}}. A key
 * that is there already stays as it is, so one that was revoked stays revoked.
 */
public final class SigningKeysAtStart implements ApplicationRunner, Ordered {

    private static final Logger log = LoggerFactory.getLogger(SigningKeysAtStart.class);

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final SigningKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;
    private final @Nullable Resource file;

    /** @param file lines of keys, or null where keys are registered otherwise */
    public SigningKeysAtStart(
            SigningKeys keys, TransactionTemplate transaction, JsonMapper json, Clock clock, @Nullable Resource file) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.file = file;
    }

    /** After the directory was seeded, for keys belong to institutions. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (file == null) {
            return;
        }
        List<String> lines = lines(file);
        UntilRegistrySpeaks.retry(() -> transaction.executeWithoutResult(_ -> registerAll(lines)));
        log.atInfo().addKeyValue("keys", lines.size()).log("signing keys seeded");
    }

    private void registerAll(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            register(lines.get(line), line + 1);
        }
    }

    private void register(String line, int number) {
        JsonNode entry = read(line, number);
        String institution = entry.path("institution").asString("");
        Map<String, Object> jwk =
                entry.path("jwk").isObject() ? json.convertValue(entry.path("jwk"), MEMBERS) : Map.of();
        switch (keys.register(institution, jwk, Registrar.PLATFORM, clock.instant())) {
            case Result.Done _ -> {}
            // the file is older than what was done since
            case Result.Refused(var why) when why != Refusal.KEY_IN_USE -> {}
            case Result.Refused _ -> throw faulty(number, "key_in_use");
            case Result.Unknown _ -> throw faulty(number, "institution unknown_code");
            case Result.Faulty(var faults) ->
                throw faulty(
                        number,
                        faults.getFirst().field() + " " + faults.getFirst().code());
        }
    }

    private JsonNode read(String line, int number) {
        try {
            return json.readTree(line);
        } catch (JacksonException _) {
            throw faulty(number, "not_json");
        }
    }

    private static IllegalStateException faulty(int line, String what) {
        return new IllegalStateException("line " + line + " of the institutions' keys: " + what);
    }

    private static List<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the institutions' keys cannot be read", unreadable);
        }
    }
}
