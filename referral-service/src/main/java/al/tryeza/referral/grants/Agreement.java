package al.tryeza.referral.grants;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import java.util.Set;
import java.util.UUID;

/** What grants need to know of the person's decisions; wired to the ledger, which in turn ends grants. */
public interface Agreement {

    /**
     * Classes that the decisions in force let an institution have for a purpose.
     *
     * @param table the table that has the case
     */
    Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose);

    /** Classes that they let anybody have, for whatever purpose. */
    Set<DataClass> withAnybody(CaseRef ref);

    /** Of {@link #inForce}, what one consent gave; nothing where it is none of this case. */
    Set<DataClass> givenBy(UUID consent, CaseRef ref, String institution, String table, Purpose purpose);
}
