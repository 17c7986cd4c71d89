package al.tryeza.referral.preview;

import al.tryeza.referral.access.Judgement.OfClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.Verdict;

/**
 * What the policies say of one officer and one purpose.
 *
 * @param held what they say to all that the officer holds or held on the case
 * @param ifGranted what they would say to a grant of this class for this purpose, beginning now
 */
public record Prospect(String officer, String institution, Purpose purpose, OfClass held, Verdict ifGranted) {}
