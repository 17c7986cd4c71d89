package al.tryeza.referral.intake.web;

import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every door of intake refuses in the same words. */
final class Refusals {

    static final Problem KEY_REUSED = Problem.conflict(
            "idempotency_key_reused", "This Idempotency-Key was used with another body. Send a new key.");

    /** Visible ASCII, as RFC 9110 allows in a field value; long enough for any UUID or URN. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Refusals() {}

    /** What is wrong with an {@code Idempotency-Key}, if anything is. */
    static Optional<Problem> ofKey(@Nullable String key) {
        return key != null && KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of(
                        Problem.invalid(List.of(new Fault("Idempotency-Key", key == null ? "required" : "malformed"))));
    }
}
