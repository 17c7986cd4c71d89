package al.tryeza.referral.access;

/** Numbers each officer's tries at cases that do not exist for them. */
public interface OfficerTries {

    /** From 1 without gaps; belongs to the caller's transaction. */
    long next(String officer);
}
