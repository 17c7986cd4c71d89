package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.Viewer;

/** Who may give and revoke grants on a case, and sees all of them. */
final class Giver {

    private Giver() {}

    /** Who leads the case; the case manager will be let in here. */
    static boolean may(Viewer officer, CaseView view) {
        return officer.leads(view.table());
    }
}
