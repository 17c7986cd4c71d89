package al.tryeza.referral.casework;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.WorkingTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told what a table has to see to: its secretaries, and the national desk where there is none who may know. */
public final class Secretariat {

    private final Directory directory;

    public Secretariat(Directory directory) {
        this.directory = directory;
    }

    /** Ids of those officers. */
    public Set<String> of(String table, Recused recused) {
        Set<String> secretaries = ids(directory.seatedAt(table, Officer.SECRETARY), recused);
        return secretaries.isEmpty()
                ? ids(directory.seatedAt(WorkingTable.NATIONAL_DESK, Officer.NATIONAL_DESK), recused)
                : secretaries;
    }

    private static Set<String> ids(List<Officer> officers, Recused recused) {
        return officers.stream()
                .filter(officer -> !recused.keepsOut(officer.id(), officer.institution()))
                .map(Officer::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
