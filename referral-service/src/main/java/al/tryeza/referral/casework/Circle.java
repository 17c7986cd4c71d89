package al.tryeza.referral.casework;

import al.tryeza.referral.disclosure.CodedReferral;
import al.tryeza.referral.routing.RoutingDecision;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who knows of a case beside its table, and who must not.
 *
 * @param participants institutions that referred or joined
 * @param recused institutions and tables for which the case does not exist
 */
public record Circle(Set<String> participants, Set<String> recused) {

    public Circle {
        participants = Set.copyOf(participants);
        recused = Set.copyOf(recused);
    }

    /** The circle of a case that is being opened. */
    public static Circle ofNew(String referrer, CodedReferral codes, RoutingDecision decision) {
        Stream<String> joins =
                decision instanceof RoutingDecision.Routed routed ? routed.joins().stream() : Stream.of();
        return new Circle(
                Stream.concat(Stream.of(referrer), joins).collect(Collectors.toSet()), Set.copyOf(codes.recused()));
    }
}
