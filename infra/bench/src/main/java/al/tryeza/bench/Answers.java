package al.tryeza.bench;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** When each referral of a step was answered. */
final class Answers {

    private final Map<Integer, Instant> moments = new ConcurrentHashMap<>();

    /** Sends, and notes the moment of the answer. */
    <T> T noting(int number, Supplier<T> send) {
        T answer = send.get();
        moments.put(number, Instant.now());
        return answer;
    }

    @Nullable
    Instant at(int number) {
        return moments.get(number);
    }
}
