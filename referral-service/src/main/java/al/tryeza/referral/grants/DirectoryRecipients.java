package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.Officer;
import java.util.Optional;

/** Looks for them in the directory, and at the case with their eyes. */
public final class DirectoryRecipients implements Recipients {

    private final Directory directory;
    private final DirectoryStore store;
    private final CaseViews views;

    public DirectoryRecipients(Directory directory, DirectoryStore store, CaseViews views) {
        this.directory = directory;
        this.store = store;
        this.views = views;
    }

    @Override
    public void hold(String officer) {
        store.hold(officer);
    }

    @Override
    public Optional<Recipient> find(String officer, CaseRef ref) {
        return directory
                .officer(officer)
                .filter(Officer::active)
                .filter(found -> views.find(ref, viewer(found)).isPresent())
                .flatMap(found -> directory
                        .institution(found.institution())
                        .map(institution ->
                                new Recipient(found.id(), institution.id(), institution.kind(), found.roles())));
    }

    private Viewer viewer(Officer officer) {
        return new Viewer(
                officer.id(), officer.institution(), officer.roles(), directory.tablesOf(officer.institution()));
    }
}
