package al.tryeza.local.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whom a drill kills, when, and for how long: the same seed gives the same plan. Strikes do not wait for earlier victims to
 * be back, so several may be down at once.
 */
record Plan(List<Strike> strikes) {

    private static final int SHORTEST_DELAY = 300;
    private static final int LONGEST_DELAY = 5_000;
    private static final int LONGEST_AWAY = 4_000;

    /** Now and then somebody stays away for longer than leases and sessions hold. */
    private static final int LONG_ABSENCE = 14_000;

    private static final double LONG_ABSENCES = 0.07;

    Plan {
        strikes = List.copyOf(strikes);
    }

    static Plan of(long seed, int kills) {
        Random random = new Random(seed);
        List<Victim> hat = new ArrayList<>();
        List<Strike> strikes = new ArrayList<>();
        for (int number = 0; number < kills; number++) {
            // everybody is drawn once before anybody is drawn again
            if (hat.isEmpty()) {
                hat.addAll(List.of(Victim.values()));
            }
            Victim victim = hat.remove(random.nextInt(hat.size()));
            int delay = random.nextInt(SHORTEST_DELAY, LONGEST_DELAY);
            int away = random.nextDouble() < LONG_ABSENCES ? LONG_ABSENCE : random.nextInt(LONGEST_AWAY);
            strikes.add(new Strike(victim, Duration.ofMillis(delay), Duration.ofMillis(away)));
        }
        return new Plan(strikes);
    }
}
