package al.tryeza.local.drill;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How large a drill is.
 *
 * @param kills how many parts are killed
 * @param referrals how many are sent meanwhile
 * @param seed of the plan and of all keys
 * @param kafkaDoor whether half of the clients come by it
 */
public record Settings(int kills, int referrals, long seed, boolean kafkaDoor) {

    static final String USE = """
            infra/drill [--kills N] [--referrals N] [--seed S] [--short] [--rest-only]
              --kills N      parts to be killed (200)
              --referrals N  referrals to be sent meanwhile (10000)
              --seed S       of an earlier run, to draw its plan again
              --short        12 kills, everybody once, 150 referrals
              --rest-only    nobody comes by the Kafka door""";

    private static final int KILLS = 200;
    private static final int REFERRALS = 10_000;
    private static final int SHORT_KILLS = 12;
    private static final int SHORT_REFERRALS = 150;
    private static final int A_PERSON_IN = 10;
    private static final int LARGEST = 1_000_000;

    /** Persons who are followed from their referral to their taking back their consent, beside the referrals. */
    public int persons() {
        return Math.max(1, referrals / A_PERSON_IN);
    }

    /** The short form. */
    public static Settings brief(long seed) {
        return new Settings(SHORT_KILLS, SHORT_REFERRALS, seed, true);
    }

    /** Nothing where they cannot be understood. */
    static Optional<Settings> of(List<String> arguments) {
        long seed = ThreadLocalRandom.current().nextLong(LARGEST);
        boolean brief = arguments.contains("--short");
        int kills = brief ? SHORT_KILLS : KILLS;
        int referrals = brief ? SHORT_REFERRALS : REFERRALS;
        try {
            for (int index = 0; index < arguments.size(); index++) {
                switch (arguments.get(index)) {
                    case "--short", "--rest-only" -> {}
                    case "--kills" -> kills = number(arguments.get(++index), 0);
                    case "--referrals" -> referrals = number(arguments.get(++index), 1);
                    case "--seed" -> seed = Long.parseLong(arguments.get(++index));
                    default -> {
                        return Optional.empty();
                    }
                }
            }
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            return Optional.empty();
        }
        return Optional.of(new Settings(kills, referrals, seed, !arguments.contains("--rest-only")));
    }

    private static int number(String text, int smallest) {
        int number = Integer.parseInt(text);
        if (number < smallest || number > LARGEST) {
            throw new NumberFormatException("out of range");
        }
        return number;
    }
}
