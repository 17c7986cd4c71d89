package al.tryeza.audit.accesses.kafka;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecidedContent;
import al.tryeza.events.CaseViewed;
import al.tryeza.events.DataCategory;
import al.tryeza.events.PolicyPreviewed;
import al.tryeza.events.PolicyPreviewedContent;
import al.tryeza.events.Purpose;
import al.tryeza.events.UnknownCaseTried;
import al.tryeza.events.UnknownCaseTriedContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** One case for each event that is an access; events of other kinds are none. */
final class AccessProjection implements Projection {

    private final Accesses accesses;

    AccessProjection(Accesses accesses) {
        this.accesses = accesses;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        throw new UnsupportedOperationException("accesses are added together");
    }

    @Override
    public void apply(List<Followed> events) {
        accesses.add(events.stream().flatMap(AccessProjection::indexed).toList());
    }

    private static Stream<Accesses.Indexed> indexed(Followed followed) {
        Appended.Stored stored = followed.stored();
        return access(stored.index(), stored.entry().requireFacts(), followed.event())
                .map(access -> new Accesses.Indexed(access, stored.key()))
                .stream();
    }

    private static Optional<Access> access(long index, Facts facts, SpecificRecord event) {
        return switch (event) {
            case CaseViewed _ -> Optional.of(viewed(index, facts));
            case AccessDecided decided -> Optional.of(decided(index, facts, decided.getContent()));
            case UnknownCaseTried tried -> Optional.of(tried(index, facts, tried.getContent()));
            case PolicyPreviewed asked -> Optional.of(previewed(index, facts, asked.getContent()));
            default -> Optional.empty();
        };
    }

    /** The pseudonymous view: no class of data, no policy asked. */
    private static Access viewed(long index, Facts facts) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                List.of(),
                Purpose.CASE_MANAGEMENT.name(),
                "VIEWED",
                List.of(),
                null,
                false);
    }

    private static Access decided(long index, Facts facts, AccessDecidedContent content) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                content.getCategories().stream()
                        .map(each -> each.getCategory().name())
                        .toList(),
                content.getPurpose().name(),
                content.getDecision().name(),
                content.getCategories().stream()
                        .flatMap(each -> Stream.concat(each.getPolicies().stream(), each.getFailed().stream()))
                        .distinct()
                        .toList(),
                content.getPolicySet(),
                content.getBreakGlass());
    }

    /** Who could see a class of data; nobody was shown any of it. A secretary asks in managing the case. */
    private static Access previewed(long index, Facts facts, PolicyPreviewedContent content) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                List.of(content.getCategory().name()),
                Purpose.CASE_MANAGEMENT.name(),
                "PREVIEWED",
                List.of(),
                content.getPolicySet(),
                false);
    }

    /** No policy was asked, because for this officer there is no such case. */
    private static Access tried(long index, Facts facts, UnknownCaseTriedContent content) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                content.getCaseRef(),
                content.getCategories().stream().map(DataCategory::name).toList(),
                content.getPurpose().name(),
                "UNKNOWN_CASE",
                List.of(),
                null,
                false);
    }
}
