package al.tryeza.referral.routing;

import al.tryeza.referral.routing.RoutingDecision.AwaitingPlace;
import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A routing decision in words, made from its codes alone, so that it can be shown wherever the codes can. */
public final class RoutingExplanation {

    private final Phrases phrases;

    private RoutingExplanation(Phrases phrases) {
        this.phrases = phrases;
    }

    public static RoutingExplanation albanian() {
        return new RoutingExplanation(new AlbanianPhrases());
    }

    public static RoutingExplanation english() {
        return new RoutingExplanation(new EnglishPhrases());
    }

    /** A sentence for each place in the order of the rule, and one that concludes. */
    public List<String> of(RoutingDecision decision) {
        return Stream.concat(decision.considered().stream().map(this::of), Stream.of(conclusion(decision)))
                .toList();
    }

    /** Why this place was taken or left. */
    public String of(ConsideredPlace place) {
        return phrases.place(place.place()) + ": " + reason(place) + ".";
    }

    private String reason(ConsideredPlace place) {
        String qarks = place.qarks().stream().map(Qark::name).collect(Collectors.joining(", "));
        return switch (place.outcome()) {
            case DECIDED -> phrases.decided(qarks);
            case SETTLED -> phrases.settled(qarks);
            case UNSAFE -> phrases.unsafe();
            case UNRESOLVED -> qarks.isEmpty() ? phrases.unknown() : phrases.recused(qarks);
            case AMBIGUOUS -> phrases.ambiguous(qarks);
            case NOT_REACHED -> phrases.notReached();
        };
    }

    private String conclusion(RoutingDecision decision) {
        return switch (decision) {
            case Routed routed -> phrases.table(routed.table().name(), routed.rule());
            case AwaitingPlace awaiting -> phrases.awaiting(awaiting.reason());
        };
    }
}
