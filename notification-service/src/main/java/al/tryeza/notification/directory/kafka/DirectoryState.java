package al.tryeza.notification.directory.kafka;

import al.tryeza.events.InstitutionState;
import al.tryeza.events.OfficerState;
import al.tryeza.events.OfficerStatus;
import al.tryeza.events.TableState;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import java.util.stream.Collectors;

/** From the published state of an entry to our own. A code we do not know gives nobody a right or a reason. */
final class DirectoryState {

    private DirectoryState() {}

    static Institution institution(InstitutionState state) {
        var content = state.getContent();
        var kind = switch (content.getKind()) {
            case SHELTER -> Institution.Kind.SHELTER;
            case ONAC -> Institution.Kind.NATIONAL_COORDINATOR;
            case REGIONAL_COMMITTEE -> Institution.Kind.REGIONAL_COMMITTEE;
            case ANTI_TRAFFICKING_POLICE,
                    BORDER_MIGRATION_POLICE,
                    PROSECUTION,
                    STATE_SOCIAL_SERVICE,
                    EMPLOYMENT_OFFICE,
                    EDUCATION_DIRECTORATE,
                    STATE_INFORMATIVE_SERVICE,
                    PREFECTURE,
                    RESPONSIBLE_AUTHORITY,
                    PUBLIC_HEALTH,
                    CHILD_PROTECTION_UNIT,
                    MUNICIPAL_SOCIAL_SERVICE,
                    NGO,
                    AUDIT_BODY,
                    PLATFORM,
                    UNRECOGNISED -> Institution.Kind.OTHER;
        };
        return new Institution(state.getSubject().getEntityId(), kind, content.getQark());
    }

    static Officer officer(OfficerState state) {
        var content = state.getContent();
        var mail = content.getMail();
        return new Officer(
                state.getSubject().getEntityId(),
                content.getInstitution(),
                content.getRoles().stream()
                        .flatMap(code -> Role.of(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                content.getStatus() == OfficerStatus.ACTIVE,
                language(content.getLanguage()),
                mail == null ? null : new MailAddress(mail));
    }

    private static Language language(al.tryeza.events.Language language) {
        return switch (language) {
            case EN -> Language.EN;
            case SQ, UNRECOGNISED -> Language.SQ;
        };
    }

    static Table table(TableState state) {
        var content = state.getContent();
        var seats = content.getSeats().stream().map(seat -> seat.getInstitution());
        return new Table(
                state.getSubject().getEntityId(), content.getQark(), seats.collect(Collectors.toUnmodifiableSet()));
    }
}
