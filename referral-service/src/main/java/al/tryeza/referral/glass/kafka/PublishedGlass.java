package al.tryeza.referral.glass.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassBrokenContent;
import al.tryeza.events.GlassEndReason;
import al.tryeza.events.GlassEnded;
import al.tryeza.events.GlassEndedContent;
import al.tryeza.events.GlassReviewDue;
import al.tryeza.events.GlassReviewDueContent;
import al.tryeza.events.GlassReviewLevel;
import al.tryeza.events.GlassReviewed;
import al.tryeza.events.GlassReviewedContent;
import al.tryeza.events.GlassVerdict;
import al.tryeza.events.Purpose;
import al.tryeza.events.ReasonCode;
import al.tryeza.events.Structure;
import al.tryeza.referral.glass.Glass;
import al.tryeza.referral.glass.GlassEvent;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** An event of a broken glass in the published language. Codes have the same name on both sides, which a test holds. */
final class PublishedGlass {

    private PublishedGlass() {}

    static SpecificRecord of(
            Structure structure, Actor actor, CaseSubject subject, GlassEvent event, Set<String> recused) {
        return switch (event) {
            case GlassEvent.Broken(var glass, var told) ->
                new GlassBroken(structure, actor, subject, broken(glass, told, recused));
            case GlassEvent.Ended(var id, var why) ->
                new GlassEnded(
                        structure,
                        actor,
                        subject,
                        new GlassEndedContent(id.toString(), GlassEndReason.valueOf(why.name())));
            case GlassEvent.Reviewed reviewed ->
                new GlassReviewed(
                        structure,
                        actor,
                        subject,
                        new GlassReviewedContent(
                                reviewed.glassId().toString(),
                                reviewed.officer(),
                                GlassVerdict.valueOf(reviewed.review().verdict().name()),
                                reviewed.suspends()));
            case GlassEvent.ReviewDue(var id, var level, var told, var _) ->
                new GlassReviewDue(
                        structure,
                        actor,
                        subject,
                        new GlassReviewDueContent(
                                id.toString(), GlassReviewLevel.valueOf(level.name()), sorted(told), sorted(recused)));
        };
    }

    private static GlassBrokenContent broken(Glass glass, Set<String> told, Set<String> recused) {
        return new GlassBrokenContent(
                glass.id().toString(),
                glass.categories().stream()
                        .sorted()
                        .map(category -> DataCategory.valueOf(category.name()))
                        .toList(),
                Purpose.valueOf(glass.purpose().name()),
                ReasonCode.valueOf(glass.reasonCode().name()),
                glass.until(),
                sorted(told),
                sorted(recused));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }
}
