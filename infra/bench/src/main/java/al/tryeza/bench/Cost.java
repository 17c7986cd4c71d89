package al.tryeza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Seconds for which each part has kept a processor busy since its start. */
record Cost(Map<String, Double> seconds) {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int TIMES = 4;

    /** @param parts process of each, which is counted with all its descendants, also those that have ended */
    static Cost of(Map<String, Long> parts) {
        var seconds = new TreeMap<String, Double>();
        parts.forEach((name, process) -> seconds.put(
                name,
                Stream.concat(
                                Stream.of(process),
                                ProcessHandle.of(process).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid))
                        .mapToDouble(Cost::ofProcess)
                        .sum()));
        return new Cost(seconds);
    }

    /** User and system time of the process and of its children that it has buried. */
    private static double ofProcess(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields)
                            .skip(USER_TIME)
                            .limit(TIMES)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** What was spent since, of each part, for each of so many referrals, in milliseconds. */
    Map<String, Double> since(Cost before, int referrals) {
        var spent = new TreeMap<String, Double>();
        seconds.forEach((name, now) ->
                spent.put(name, (now - before.seconds.getOrDefault(name, 0.0)) * 1000 / Math.max(1, referrals)));
        return spent;
    }
}
