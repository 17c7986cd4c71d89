package al.tryeza.referral.preview;

import al.tryeza.referral.casework.CaseRef;
import java.util.List;

/** Who may have to do with a case. */
public interface Acquainted {

    /**
     * Active officers of institutions that sit at its table or take part in it, and of the Responsible Authority, in the
     * order of their ids. Whether the case exists for each of them is not looked at.
     */
    List<String> with(CaseRef ref);
}
