package al.tryeza.referral.intake;

import java.util.Locale;

/** What an institution's system submits on Kafka. */
public enum SubmissionKind {
    REFERRAL,
    IDENTIFICATION,
    CASE_UPDATE;

    /** How the signed claim spells it. */
    String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
