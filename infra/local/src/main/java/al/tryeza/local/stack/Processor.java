package al.tryeza.local.stack;

import java.time.Duration;
import java.util.stream.Stream;

/** How long a process and those it started and that still run have kept a processor busy. */
final class Processor {

    private Processor() {}

    /** Seconds; 0 where the operating system does not tell. */
    static double of(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
