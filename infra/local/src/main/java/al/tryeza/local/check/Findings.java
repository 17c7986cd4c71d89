package al.tryeza.local.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is wrong, by its kind; of each kind the first few in words. */
public final class Findings {

    /** Kinds of wrong. */
    public enum Kind {
        /** Something that must be there is not. */
        LOST,
        /** Something happened twice. */
        DOUBLED,
        /** The versions of a key skip some. */
        GAP,
        /** The versions of a key come in another order than they were made. */
        MISORDERED,
        /** Two places tell different things of one. */
        CONTRADICTION,
        /** Something is there that comes from nowhere. */
        FOREIGN,
        /** Something waits that should have been done, or was given up. */
        LEFT_OVER,
        /** Something that identifies a person lies outside of the vault. */
        CANARY,
        /** Somebody was shown who a person is, and that is not on record. */
        UNRECORDED,
        /** Somebody was shown who a person is without leave to see it. */
        UNENTITLED
    }

    private static final int IN_WORDS = 5;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<String> sentences = new ArrayList<>();

    void add(Kind kind, String sentence) {
        add(kind, 1, sentence);
    }

    void add(Kind kind, long times, String sentence) {
        long before = count(kind);
        counts.put(kind, before + times);
        if (before < IN_WORDS) {
            sentences.add(kind + ": " + sentence);
        }
    }

    /** How many of a kind. */
    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** How many of all kinds. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first few of each kind, without anything that could identify a person. */
    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
