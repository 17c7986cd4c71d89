package al.tryeza.audit.statement;

import al.tryeza.web.CurrentOfficer;
import java.util.Optional;
import java.util.stream.Stream;

/** In which role somebody may hand a person the statement of their case, as far as events tell. */
public final class Leading {

    /** The table of cases that no rule could place. */
    private static final String NATIONAL_DESK = "ONAC";

    private Leading() {}

    /** The role; empty for whom there is no such case. An auditor leads none, and may see every one. */
    public static Optional<String> role(CurrentOfficer officer, Standing standing) {
        if (officer.is("auditor")) {
            return Optional.of("auditor");
        }
        boolean recused = Stream.concat(Stream.of(officer.id(), officer.institution()), standing.tables().stream())
                .anyMatch(standing.recused()::contains);
        if (recused) {
            return Optional.empty();
        }
        if (officer.is("secretary") && standing.tables().contains(standing.table())) {
            return Optional.of("secretary");
        }
        if (officer.is("national-desk") && standing.table().equals(NATIONAL_DESK)) {
            return Optional.of("national-desk");
        }
        return standing.manages() && officer.is("table-member") ? Optional.of("table-member") : Optional.empty();
    }
}
