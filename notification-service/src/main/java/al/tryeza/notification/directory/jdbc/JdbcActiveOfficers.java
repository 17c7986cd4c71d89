package al.tryeza.notification.directory.jdbc;

import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may act, asked of the copy at every request. */
final class JdbcActiveOfficers implements ActiveOfficers {

    private final DirectoryRows rows;

    JdbcActiveOfficers(DirectoryRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<CurrentOfficer> find(String officerId) {
        return rows.officer(officerId).filter(Officer::active).map(JdbcActiveOfficers::current);
    }

    private static CurrentOfficer current(Officer officer) {
        var roles = officer.roles().stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
        return new CurrentOfficer(officer.id(), officer.institution(), roles);
    }
}
