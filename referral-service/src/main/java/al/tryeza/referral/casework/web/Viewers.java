package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.web.CurrentOfficer;

/** The officer behind a request, with the tables they sit at. */
public final class Viewers {

    private final Directory directory;

    Viewers(Directory directory) {
        this.directory = directory;
    }

    /** The officer as a viewer of cases, with the seats of this moment. */
    public Viewer of(CurrentOfficer officer) {
        return new Viewer(
                officer.id(), officer.institution(), officer.roles(), directory.tablesOf(officer.institution()));
    }
}
