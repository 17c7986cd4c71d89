package al.tryeza.referral.withdrawal;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.grants.Grant;
import java.util.List;

/** All grants that there ever were on a case, also those that are over. */
@FunctionalInterface
public interface EverGranted {

    List<Grant> on(CaseRef ref);
}
