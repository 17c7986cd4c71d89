package al.tryeza.publisher.seal;

import al.tryeza.publisher.Unreachable;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The platform's intake keys, from {@code /.well-known/jwks.json}, newest first; a new one each day. Asked for when the
 * day is over. Where the service does not answer then, yesterday's key goes on: it can be opened as long as a record is
 * kept.
 */
public final class IntakeKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a failed or fruitless look is not repeated. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI address;
    private ECKey key;
    private LocalDate day;
    private Instant lastLook;

    /**
     * Asks for them.
     *
     * @throws Unreachable where there is none to be had
     */
    public IntakeKeys(HttpClient http, URI service, Instant now) throws Unreachable {
        this.http = http;
        this.address = URI.create(service.toString().replaceFirst("/+$", "") + "/.well-known/jwks.json");
        this.key = fetch();
        this.day = day(now);
        this.lastLook = now;
    }

    /** The key to seal to. */
    synchronized ECKey current(Instant now) {
        if (!day(now).equals(day) && !now.isBefore(lastLook.plus(REST))) {
            refresh(now);
        }
        return key;
    }

    /** Looks again, as the platform refused what was sealed to the key at hand. */
    public synchronized void refresh(Instant now) {
        lastLook = now;
        try {
            key = fetch();
            day = day(now);
        } catch (Unreachable laterThen) {
            // the key at hand serves on
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private ECKey fetch() throws Unreachable {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Unreachable(
                        "The referral service gives no intake keys (status %d). Try again later; if it stays so, tell its operator."
                                .formatted(answer.statusCode()));
            }
            return newest(JWKSet.parse(answer.body()));
        } catch (IOException away) {
            throw new Unreachable(
                    "The referral service does not answer at %s. Check that it runs and that this machine may reach it."
                            .formatted(address),
                    away);
        } catch (ParseException unreadable) {
            throw new Unreachable(
                    "What is at %s is no list of intake keys. Check the service's address.".formatted(address));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while the intake keys were being fetched.");
        }
    }

    private static ECKey newest(JWKSet keys) throws Unreachable {
        return keys.getKeys().stream()
                .filter(candidate -> KeyUse.ENCRYPTION.equals(candidate.getKeyUse()))
                .filter(candidate -> candidate instanceof ECKey pair && Curve.P_256.equals(pair.getCurve()))
                .map(JWK::toECKey)
                .findFirst()
                .orElseThrow(() -> new Unreachable(
                        "The referral service has no intake key that this publisher can seal to. Tell its operator."));
    }
}
