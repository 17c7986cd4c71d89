package al.tryeza.referral.grants.web;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.KeptGrant;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it is shown.
 *
 * @param live whether it counts now
 * @param ended why not, where it does not; {@code RUN_OUT} where its time was over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantAnswer(
        UUID grantId,
        String caseRef,
        String officer,
        String institution,
        String purpose,
        List<String> categories,
        Basis basis,
        Instant from,
        Instant until,
        @Nullable String givenBy,
        boolean live,
        @Nullable String ended,
        @Nullable Instant endedAt) {

    private static final String RUN_OUT = "RUN_OUT";

    /** On what it rests. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Basis(String type, @Nullable String id) {}

    static GrantAnswer of(KeptGrant kept, Instant now) {
        Grant grant = kept.grant();
        boolean runOut = grant.ended().isEmpty() && !now.isBefore(grant.until());
        return new GrantAnswer(
                grant.id(),
                grant.caseRef().value(),
                grant.officer(),
                grant.institution(),
                grant.purpose().code(),
                grant.categories().stream().sorted().map(DataClass::code).toList(),
                new Basis(grant.basis().code(), grant.basisId().orElse(null)),
                grant.from(),
                grant.until(),
                kept.givenBy().officer(),
                grant.liveAt(now),
                runOut ? RUN_OUT : grant.ended().map(Enum::name).orElse(null),
                runOut ? grant.until() : kept.endedAt().orElse(null));
    }
}
