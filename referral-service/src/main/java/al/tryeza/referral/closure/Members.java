package al.tryeza.referral.closure;

import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Secretariat;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who works on a case: at its table, and for the institutions that referred or joined; nobody for whom it does not exist. */
final class Members {

    private final Directory directory;
    private final Secretariat secretariat;

    Members(Directory directory) {
        this.directory = directory;
        this.secretariat = new Secretariat(directory);
    }

    /** Ids of these officers. */
    Set<String> of(CaseState state, String table, Recused recused) {
        Stream<Officer> seated = directory.seatedAt(table, Officer.TABLE_MEMBER).stream();
        Stream<Officer> partaking = directory.withRole(Officer.TABLE_MEMBER).stream()
                .filter(officer -> state.circle().participants().contains(officer.institution()));
        Stream<String> working = Stream.concat(seated, partaking)
                .filter(officer -> !officer.roles().contains(Officer.SYSTEM))
                .filter(officer -> !recused.keepsOut(officer.id(), officer.institution()))
                .map(Officer::id);
        return Stream.concat(secretariat.of(table, recused).stream(), working).collect(Collectors.toUnmodifiableSet());
    }
}
