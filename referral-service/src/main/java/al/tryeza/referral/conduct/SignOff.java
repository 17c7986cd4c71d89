package al.tryeza.referral.conduct;

import java.time.Instant;

/**
 * An institution's word that proposed rules shall be those of its table.
 *
 * @param institution one with a seat at the table; however many of its officers sign, it counts once
 * @param officer who signed for it
 */
public record SignOff(String institution, String officer, Instant at) {}
