package al.tryeza.referral.consent;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Set;

/** What other capabilities ask of the consent ledger. */
public interface Consents {

    /**
     * The classes of data that the person's decisions in force let an institution have for a purpose.
     *
     * @param table the table that has the case; a consent that names no recipient is given to the institutions seated there
     */
    Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose);
}
