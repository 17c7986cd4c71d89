package al.tryeza.audit.alarms;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the versions of one key of one topic have come.
 *
 * @param highest highest version seen, 0 before the first
 * @param missing runs of versions below it that never arrived, ascending
 */
public record Stream(long highest, List<Run> missing) {

    /** A key of which nothing has been seen. */
    public static final Stream EMPTY = new Stream(0, List.of());

    /** Versions from first to last, both included. */
    public record Run(long first, long last) {

        boolean holds(long version) {
            return first <= version && version <= last;
        }

        private List<Run> without(long version) {
            var left = new ArrayList<Run>(2);
            if (first < version) {
                left.add(new Run(first, version - 1));
            }
            if (version < last) {
                left.add(new Run(version + 1, last));
            }
            return left;
        }
    }

    /** What a version means after those before it. */
    public enum Verdict {
        /** It is the next one. */
        NEXT,
        /** Versions before it have not arrived. */
        AHEAD,
        /** It was missing until now. */
        LATE,
        /** Another event had this version already. */
        REPEATED
    }

    public Stream {
        missing = List.copyOf(missing);
    }

    /** Judges a version, from 1. */
    public Verdict judge(long version) {
        if (version > highest) {
            return version == highest + 1 ? Verdict.NEXT : Verdict.AHEAD;
        }
        return missing.stream().anyMatch(run -> run.holds(version)) ? Verdict.LATE : Verdict.REPEATED;
    }

    /** The stream after this version. */
    public Stream after(long version) {
        return switch (judge(version)) {
            case NEXT -> new Stream(version, missing);
            case AHEAD -> {
                var more = new ArrayList<>(missing);
                more.add(new Run(highest + 1, version - 1));
                yield new Stream(version, more);
            }
            case LATE ->
                new Stream(
                        highest,
                        missing.stream()
                                .flatMap(run -> (run.holds(version) ? run.without(version) : List.of(run)).stream())
                                .toList());
            case REPEATED -> this;
        };
    }

    /** From the first missing version to the last. There must be one. */
    public Run bounds() {
        return new Run(missing.getFirst().first(), missing.getLast().last());
    }
}
