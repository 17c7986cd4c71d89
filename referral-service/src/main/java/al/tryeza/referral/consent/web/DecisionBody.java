package al.tryeza.referral.consent.web;

import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Reach;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision as it is told.
 *
 * @param reach {@code TABLE} the institutions at the case's table, {@code NAMED} the recipients, {@code EVERYBODY}
 * @param institution of whoever recorded it
 * @param officer who recorded it, absent where an institution's system did
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DecisionBody(
        UUID consentId,
        String decision,
        String reach,
        List<String> recipients,
        List<String> purposes,
        List<String> categories,
        Optional<String> language,
        Optional<String> explainedBy,
        String attendance,
        Optional<String> officer,
        String institution,
        Instant decidedAt) {

    static DecisionBody of(Decision decision) {
        var scope = decision.scope();
        var circumstances = decision.circumstances();
        return new DecisionBody(
                decision.id(),
                decision.kind().code(),
                reach(scope.reach()),
                scope.reach() instanceof Reach.Named(var ids)
                        ? ids.stream().sorted().toList()
                        : List.of(),
                names(scope.purposes()),
                names(scope.categories()),
                circumstances.language(),
                circumstances.explainedBy(),
                circumstances.attendance().code(),
                Optional.ofNullable(decision.by().officer()),
                decision.by().institution(),
                decision.at());
    }

    private static String reach(Reach reach) {
        return switch (reach) {
            case Reach.TheTable _ -> "TABLE";
            case Reach.Named _ -> "NAMED";
            case Reach.Everybody _ -> "EVERYBODY";
        };
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(Enum::name).toList();
    }
}
