package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.casework.Secretariat;
import al.tryeza.referral.consent.Recipient;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.grants.Grant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds who may hold something of a person, and which officers are told. For whom the case does not exist is not among them. */
public final class Holders {

    private final Directory directory;
    private final Recusals recusals;
    private final EverGranted everGranted;
    private final Secretariat secretariat;

    public Holders(Directory directory, Recusals recusals, EverGranted everGranted) {
        this.directory = directory;
        this.recusals = recusals;
        this.everGranted = everGranted;
        this.secretariat = new Secretariat(directory);
    }

    Recipient recipient(String institution, String table) {
        return new Recipient(institution, directory.tablesOf(institution), table);
    }

    Set<String> mustAnswer(CaseState state, String table, Scope withdrawn) {
        List<Grant> granted = everGranted.on(state.ref());
        Set<String> partaking = state.circle().participants();
        Set<String> keptOut = recusals.of(state.ref()).institutions();
        List<Recipient> recipients = Stream.concat(
                        partaking.stream(), granted.stream().map(Grant::institution))
                .distinct()
                .filter(institution -> !keptOut.contains(institution))
                .map(institution -> recipient(institution, table))
                .toList();
        return Effect.mustAnswer(withdrawn, partaking, granted, recipients);
    }

    /** Those of these institutions who work on cases, and who sees to the table. */
    Told told(CaseState state, String table, Set<String> institutions) {
        Recused recused = recusals.of(state.ref());
        Set<String> officers = new HashSet<>(secretariat.of(table, recused));
        officers.addAll(directory.withRole(Officer.TABLE_MEMBER).stream()
                .filter(officer -> institutions.contains(officer.institution()))
                .filter(officer -> !recused.keepsOut(officer.id(), officer.institution()))
                .map(Officer::id)
                .collect(Collectors.toSet()));
        return new Told(officers, recused.named());
    }

    Told secretariat(CaseState state, String table) {
        Recused recused = recusals.of(state.ref());
        return new Told(secretariat.of(table, recused), recused.named());
    }
}
