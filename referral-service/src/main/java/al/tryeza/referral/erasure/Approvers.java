package al.tryeza.referral.erasure;

import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.WorkingTable;
import java.util.List;
import java.util.stream.Stream;

/** Who may ask for an erasure and agree to one: the secretary of the case's table, its desk, the Responsible Authority. */
final class Approvers {

    private final Directory directory;

    Approvers(Directory directory) {
        this.directory = directory;
    }

    boolean may(Viewer officer, CaseStanding standing) {
        if (officer.responsibleAuthority()) {
            return true;
        }
        return standing.table().equals(WorkingTable.NATIONAL_DESK)
                ? officer.nationalDesk()
                : officer.roles().contains(Officer.SECRETARY)
                        && officer.tables().contains(standing.table());
    }

    /** Officers who may agree to what somebody of this institution asks for, but for those who must not know of the case. */
    List<String> besides(String institution, CaseStanding standing) {
        Stream<Officer> ofTheTable = standing.table().equals(WorkingTable.NATIONAL_DESK)
                ? directory.withRole(Officer.NATIONAL_DESK).stream()
                : directory.seatedAt(standing.table(), Officer.SECRETARY).stream();
        return Stream.concat(ofTheTable, directory.withRole(Officer.RESPONSIBLE_AUTHORITY).stream())
                .filter(officer -> !officer.institution().equals(institution))
                .filter(officer -> !standing.recused().contains(officer.institution()))
                .map(Officer::id)
                .filter(officer -> !standing.recusedOfficers().contains(officer))
                .distinct()
                .toList();
    }
}
