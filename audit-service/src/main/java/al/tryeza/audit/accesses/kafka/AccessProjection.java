package al.tryeza.audit.accesses.kafka;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecidedContent;
import al.tryeza.events.CaseSubject;
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
import org.jspecify.annotations.Nullable;

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
            case CaseViewed viewed -> Optional.of(viewed(index, facts, viewed.getSubject()));
            case AccessDecided decided ->
                Optional.of(decided(index, facts, decided.getSubject(), decided.getContent()));
            case UnknownCaseTried tried -> Optional.of(tried(index, facts, tried.getContent()));
            case PolicyPreviewed asked -> Optional.of(previewed(index, facts, asked.getSubject(), asked.getContent()));
            default -> Optional.empty();
        };
    }

    /** The pseudonymous view: no class of data, no policy asked. */
    private static Access viewed(long index, Facts facts, CaseSubject subject) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                table(subject),
                List.of(),
                Purpose.CASE_MANAGEMENT.name(),
                null,
                "VIEWED",
                List.of(),
                null,
                false,
                List.of());
    }

    private static Access decided(long index, Facts facts, CaseSubject subject, AccessDecidedContent content) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                table(subject),
                content.getCategories().stream()
                        .map(each -> each.getCategory().name())
                        .toList(),
                content.getPurpose().name(),
                content.getReasonCode().name(),
                content.getDecision().name(),
                content.getCategories().stream()
                        .flatMap(each -> Stream.concat(each.getPolicies().stream(), each.getFailed().stream()))
                        .distinct()
                        .toList(),
                content.getPolicySet(),
                content.getBreakGlass(),
                content.getCategories().stream()
                        .flatMap(each -> Stream.ofNullable(each.getLeave()))
                        .filter(LegalText::isId)
                        .distinct()
                        .toList());
    }

    /** Who could see a class of data; nobody was shown any of it. A secretary asks in managing the case. */
    private static Access previewed(long index, Facts facts, CaseSubject subject, PolicyPreviewedContent content) {
        return new Access(
                index,
                facts.time(),
                facts.officer(),
                facts.institution(),
                facts.role(),
                facts.requireCaseRef(),
                table(subject),
                List.of(content.getCategory().name()),
                Purpose.CASE_MANAGEMENT.name(),
                null,
                "PREVIEWED",
                List.of(),
                content.getPolicySet(),
                false,
                List.of());
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
                null,
                content.getCategories().stream().map(DataCategory::name).toList(),
                content.getPurpose().name(),
                content.getReasonCode().name(),
                "UNKNOWN_CASE",
                List.of(),
                null,
                false,
                List.of());
    }

    private static @Nullable String table(CaseSubject subject) {
        return LegalText.isId(subject.getTable()) ? subject.getTable() : null;
    }
}
