package al.tryeza.referral.glass;

import static java.util.stream.Collectors.toUnmodifiableSet;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who hears of broken glasses; nobody for whom the case does not exist. */
public final class Overseers {

    private final Directory directory;
    private final Recusals recusals;

    public Overseers(Directory directory, Recusals recusals) {
        this.directory = directory;
        this.recusals = recusals;
    }

    /** At once: who leads the case, and the auditors. */
    Set<String> atOnce(CaseRef ref, String table) {
        Set<String> leads = present(ref, directory.seatedAt(table, Officer.SECRETARY));
        return Stream.concat(
                        (leads.isEmpty() ? of(ref, table, ReviewLevel.NATIONAL_DESK) : leads).stream(),
                        directory.withRole(Officer.AUDITOR).stream().map(Officer::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who is of a level. */
    Set<String> of(CaseRef ref, String table, ReviewLevel level) {
        return present(
                ref,
                switch (level) {
                    case TABLE_SECRETARY -> directory.seatedAt(table, Officer.SECRETARY);
                    case PREFECTURE ->
                        directory.seatedAt(table, Officer.SECRETARY).stream()
                                .filter(this::ofThePrefecture)
                                .toList();
                    case NATIONAL_DESK -> directory.withRole(Officer.NATIONAL_DESK);
                });
    }

    private boolean ofThePrefecture(Officer officer) {
        return directory
                .institution(officer.institution())
                .filter(institution -> institution.kind() == InstitutionKind.PREFECTURE)
                .isPresent();
    }

    private Set<String> present(CaseRef ref, List<Officer> officers) {
        Recused recused = recusals.of(ref);
        return officers.stream()
                .filter(officer -> !recused.keepsOut(officer.id(), officer.institution()))
                .map(Officer::id)
                .collect(toUnmodifiableSet());
    }
}
