package al.tryeza.referral.glass.web;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.glass.Glass;
import al.tryeza.referral.glass.Review;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A broken glass as those see it who know of the case; in codes.
 *
 * @param ended why before its time, or null
 * @param verdict or null while nobody has judged it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GlassView(
        UUID glassId,
        String officer,
        String institution,
        List<String> categories,
        String purpose,
        String reasonCode,
        Instant brokenAt,
        Instant until,
        boolean live,
        @Nullable String ended,
        @Nullable String verdict,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {

    static GlassView of(Glass glass, Instant now) {
        Optional<Review> review = glass.review();
        return new GlassView(
                glass.id(),
                glass.officer(),
                glass.institution(),
                glass.categories().stream().sorted().map(DataClass::code).toList(),
                glass.purpose().code(),
                glass.reasonCode().code(),
                glass.brokenAt(),
                glass.until(),
                glass.live(now),
                glass.ended().map(Enum::name).orElse(null),
                review.map(each -> each.verdict().code()).orElse(null),
                review.map(Review::officer).orElse(null),
                review.map(Review::at).orElse(null));
    }
}
