package al.tryeza.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a fault came from, by the classes of its causes and the line of ours it passed: never by a message. */
final class CauseTrail {

    private CauseTrail() {}

    static String of(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(CauseTrail::name)
                .collect(Collectors.joining(" < "));
    }

    private static String name(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("al.tryeza."))
                .findFirst()
                .map(frame -> cause.getClass().getName() + " at " + frame.getClassName() + ":" + frame.getLineNumber())
                .orElse(cause.getClass().getName());
    }
}
