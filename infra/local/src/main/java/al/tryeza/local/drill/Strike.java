package al.tryeza.local.drill;

import java.time.Duration;

/**
 * One kill of a plan.
 *
 * @param victim who is hit
 * @param delay time to pass after the strike before
 * @param away how long it stays down before it is started again
 */
record Strike(Victim victim, Duration delay, Duration away) {}
