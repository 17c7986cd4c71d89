package al.tryeza.referral.consent;

import al.tryeza.referral.codes.Attendance;
import java.util.Optional;

/**
 * How a person came to decide.
 *
 * @param language in which it was explained, ISO 639; empty where a referral does not say
 * @param explainedBy id of the officer who explained it; empty where a referral does not say
 * @param attendance who else was there
 */
public record Circumstances(Optional<String> language, Optional<String> explainedBy, Attendance attendance) {

    /** Those of which nothing was said. */
    public static final Circumstances UNSTATED = new Circumstances(Optional.empty(), Optional.empty(), Attendance.NONE);
}
