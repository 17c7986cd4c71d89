package al.tryeza.referral.glass;

import java.time.Instant;

/** A verdict, and whose. */
public record Review(Verdict verdict, String officer, String institution, Instant at) {}
