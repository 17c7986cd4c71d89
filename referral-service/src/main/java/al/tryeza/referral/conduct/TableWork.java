package al.tryeza.referral.conduct;

import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Viewer;

/**
 * Who may come to work on a table's cases: officers of institutions that sit there, those who take part in one of its cases,
 * and the Responsible Authority. A case that does not exist for somebody makes no difference to the answer.
 */
public final class TableWork {

    private final CaseViews cases;

    public TableWork(CaseViews cases) {
        this.cases = cases;
    }

    boolean open(String table, Viewer officer) {
        return officer.responsibleAuthority() || seated(table, officer) || takesPart(table, officer);
    }

    /** Whether the officer speaks for an institution that has a seat there. */
    boolean seated(String table, Viewer officer) {
        return officer.tableMember() && officer.tables().contains(table);
    }

    private boolean takesPart(String table, Viewer officer) {
        return officer.tableMember() && !cases.list(table, null, 1, officer).isEmpty();
    }
}
