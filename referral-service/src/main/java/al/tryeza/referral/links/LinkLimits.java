package al.tryeza.referral.links;

import java.time.Duration;

/**
 * How much may come of possible links, so that nobody can learn who is here by submitting names and looking for links.
 *
 * @param waitingOfCase how many links of one case may wait for a verdict at once; others are found when some are judged
 * @param again after how long a case of which some were left out is compared again
 * @param openedAnHour how many links an officer may open in an hour
 * @param toldEvery how often an officer is told that there are links to look at, at most
 */
public record LinkLimits(int waitingOfCase, Duration again, int openedAnHour, Duration toldEvery) {}
