package al.tryeza.referral.glass;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What happened to a broken glass. Each is one published event. */
public sealed interface GlassEvent {

    /**
     * It was broken.
     *
     * @param told officers who are told at once
     */
    record Broken(Glass glass, Set<String> told) implements GlassEvent {

        public Broken {
            told = Set.copyOf(told);
        }
    }

    /** It ended before its time. */
    record Ended(UUID glassId, GlassEnd why) implements GlassEvent {}

    /**
     * Somebody else judged it.
     *
     * @param officer who had broken it
     * @param right of that officer after the verdict
     * @param suspends whether they lost it by this verdict
     */
    record Reviewed(UUID glassId, String officer, Review review, GlassRight right, boolean suspends)
            implements GlassEvent {}

    /**
     * Nobody judged it in time.
     *
     * @param next when the next level is told, if there is one
     */
    record ReviewDue(UUID glassId, ReviewLevel level, Set<String> told, Optional<Instant> next) implements GlassEvent {

        public ReviewDue {
            told = Set.copyOf(told);
        }
    }

    /** Name of the event in the published language. */
    default String eventName() {
        return switch (this) {
            case Broken _ -> "GlassBroken";
            case Ended _ -> "GlassEnded";
            case Reviewed _ -> "GlassReviewed";
            case ReviewDue _ -> "GlassReviewDue";
        };
    }
}
