package al.tryeza.referral.disclosure.web;

import al.tryeza.referral.disclosure.IntakeKeys;
import al.tryeza.referral.disclosure.PublicIntakeKey;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys to which institutions' systems seal what they publish on Kafka, as a JWK set (RFC 7517). */
@RestController
final class IntakeKeyController {

    /** A key is taken for a day longer than it is shown, so an hour is far from the edge. */
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final IntakeKeys keys;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IntakeKeyController(IntakeKeys keys, TransactionTemplate transaction, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A set of keys. */
    record KeySet(List<Key> keys) {}

    /** One key, with nothing left open about its use. */
    record Key(String kty, String crv, String x, String y, String kid, String use, String alg) {

        static Key of(PublicIntakeKey key) {
            return new Key("EC", "P-256", key.x(), key.y(), key.keyId(), "enc", "ECDH-ES+A256KW");
        }
    }

    @Operation(
            summary = "The keys to seal to",
            description = "Newest first; seal to the first. There is a new one each day, at midnight UTC. No sign-in.")
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<KeySet> keys() {
        List<PublicIntakeKey> current = transaction.execute(_ -> keys.current(clock.instant()));
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(new KeySet(current.stream().map(Key::of).toList()));
    }
}
