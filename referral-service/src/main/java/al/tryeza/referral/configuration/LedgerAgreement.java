package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.consent.Recipient;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.grants.Agreement;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** What grants need to know of the person's decisions, read from the ledger. */
final class LedgerAgreement implements Agreement {

    private final LedgerStore store;
    private final Directory directory;

    LedgerAgreement(LedgerStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    @Override
    public Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose) {
        return store.of(ref).inForce(recipient(institution, table), purpose);
    }

    @Override
    public Set<DataClass> withAnybody(CaseRef ref) {
        Ledger ledger = store.of(ref);
        Set<DataClass> classes = EnumSet.noneOf(DataClass.class);
        for (Recipient recipient : store.recipients(ref)) {
            for (Purpose purpose : Purpose.values()) {
                classes.addAll(ledger.inForce(recipient, purpose));
            }
        }
        return classes;
    }

    @Override
    public Set<DataClass> givenBy(UUID consent, CaseRef ref, String institution, String table, Purpose purpose) {
        Ledger ledger = store.of(ref);
        var recipient = recipient(institution, table);
        Set<DataClass> given = EnumSet.noneOf(DataClass.class);
        ledger.decisions().stream()
                .filter(decision -> decision.id().equals(consent) && decision.kind() == ConsentDecision.GIVEN)
                .filter(decision -> decision.scope().covers(recipient, purpose))
                .forEach(decision -> given.addAll(decision.scope().categories()));
        given.retainAll(ledger.inForce(recipient, purpose));
        return given;
    }

    private Recipient recipient(String institution, String table) {
        return new Recipient(institution, directory.tablesOf(institution), table);
    }
}
