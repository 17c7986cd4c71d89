package al.tryeza.referral.casework;

/** For whom cases do not exist. */
public interface Recusals {

    /** All who are recused from a case at this moment; nobody where there is no such case. */
    Recused of(CaseRef ref);
}
