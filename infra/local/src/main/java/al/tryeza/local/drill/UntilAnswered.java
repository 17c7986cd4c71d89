package al.tryeza.local.drill;

import al.tryeza.local.demo.Answer;
import al.tryeza.local.drill.Door.Refused;
import java.io.IOException;
import java.time.Duration;

/** Asks one instance of referral-service after the other until one answers: whatever is not an answer is asked again. */
final class UntilAnswered {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int UNAVAILABLE = 503;

    private final int instances;

    /** @param instances how many there are */
    UntilAnswered(int instances) {
        this.instances = instances;
    }

    /** A question. */
    interface Question {
        /**
         * Asks it.
         *
         * @param instance whom, from 1
         */
        Answer ask(int instance) throws IOException, InterruptedException;
    }

    /**
     * Returns the first answer, whatever it is.
     *
     * @param first who is asked first, counted on
     * @throws Refused where nobody answers for long
     */
    Answer ask(int first, Question question) throws InterruptedException, Refused {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "no answer";
        for (int number = first; System.nanoTime() < deadline; number++) {
            try {
                Answer answer = question.ask(1 + number % instances);
                if (answer.status() < UNAVAILABLE && answer.status() != 500) {
                    return answer;
                }
                last = answer.status() + " " + answer.text("code");
            } catch (IOException nobodyThere) {
                last = "nobody there";
            }
            Thread.sleep(PAUSE);
        }
        throw new Refused(last);
    }
}
