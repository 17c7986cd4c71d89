package al.tryeza.notification.telling;

import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import al.tryeza.notification.notice.Kind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rule of who is told of a step: the need to know, and nobody for whom the case does not exist. */
public final class WhoMustKnow {

    private final CaseStep step;
    private final Directory directory;
    private final Set<String> keptOut;

    private WhoMustKnow(CaseStep step, Directory directory) {
        this.step = step;
        this.directory = directory;
        this.keptOut = keptOut(step, directory);
    }

    /** Everyone who must know, each once, in the order of their ids. */
    public static List<Telling> of(CaseStep step, Directory directory) {
        var rule = new WhoMustKnow(step, directory);
        return directory.officers().stream()
                .filter(rule::mayBeTold)
                .flatMap(officer -> rule.strongestReason(officer).map(kind -> new Telling(officer, kind)).stream())
                .sorted(Comparator.comparing(telling -> telling.officer().id()))
                .toList();
    }

    /** Recused institutions, and every institution that sits at a recused table, wherever else it may sit. */
    private static Set<String> keptOut(CaseStep step, Directory directory) {
        var keptOut = new HashSet<>(step.recused());
        step.recused().forEach(table -> keptOut.addAll(directory.seatedAt(table)));
        return keptOut;
    }

    private boolean mayBeTold(Officer officer) {
        return officer.active()
                && !officer.is(Role.COMMITTEE)
                && !officer.is(Role.SYSTEM)
                && !isOfKind(officer, Institution.Kind.REGIONAL_COMMITTEE)
                && !keptOut.contains(officer.institution());
    }

    private Optional<Kind> strongestReason(Officer officer) {
        return switch (step) {
            case CaseStep.Routed routed ->
                Stream.of(
                                reason(Kind.REFERRAL_ROUTED, isOfTheTable(officer)),
                                reason(Kind.CHILD_PROTECTION_JOINS, joins(officer, routed)),
                                reason(Kind.OTHER_QARK_NOTICE, isSecretaryOfNotified(officer, routed)))
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
            case CaseStep.Identified identified ->
                reason(
                        Kind.IDENTIFICATION_RECORDED,
                        isOfTheTable(officer) || takesPart(officer, identified) || isAtItsDesk(officer));
            case CaseStep.AwaitingPlace _ -> reason(Kind.REFERRAL_AWAITING_PLACE, isNationalDesk(officer));
            case CaseStep.Addressed addressed ->
                reason(addressed.kind(), addressed.officers().contains(officer.id()));
        };
    }

    private static Optional<Kind> reason(Kind kind, boolean applies) {
        return applies ? Optional.of(kind) : Optional.empty();
    }

    private boolean isOfTheTable(Officer officer) {
        return isSeatedAt(officer, step.table())
                && (officer.is(Role.TABLE_MEMBER) || officer.is(Role.SECRETARY) || isOfItsShelter(officer));
    }

    private boolean isOfItsShelter(Officer officer) {
        var qark = directory.table(step.table()).map(Table::qark);
        return officer.is(Role.COALITION_MEMBER)
                && isOfKind(officer, Institution.Kind.SHELTER)
                && qark.isPresent()
                && qark.equals(directory.institution(officer.institution()).map(Institution::qark));
    }

    private static boolean joins(Officer officer, CaseStep.Routed routed) {
        return routed.joins().contains(officer.institution()) && officer.worksOnCases();
    }

    private boolean isSecretaryOfNotified(Officer officer, CaseStep.Routed routed) {
        return officer.is(Role.SECRETARY) && routed.notices().stream().anyMatch(table -> isSeatedAt(officer, table));
    }

    private static boolean takesPart(Officer officer, CaseStep.Identified identified) {
        return identified.participants().contains(officer.institution()) && officer.worksOnCases();
    }

    /** Whether no table has the case yet, and the officer is of those who choose one. */
    private boolean isAtItsDesk(Officer officer) {
        return isNationalDesk(officer) && isSeatedAt(officer, step.table());
    }

    private boolean isNationalDesk(Officer officer) {
        return officer.is(Role.NATIONAL_DESK) && isOfKind(officer, Institution.Kind.NATIONAL_COORDINATOR);
    }

    private boolean isSeatedAt(Officer officer, String table) {
        return directory.seatedAt(table).contains(officer.institution());
    }

    private boolean isOfKind(Officer officer, Institution.Kind kind) {
        return directory
                .institution(officer.institution())
                .filter(institution -> institution.kind() == kind)
                .isPresent();
    }
}
