package al.tryeza.local.check;

/**
 * A referral in referral-service's database, with its case.
 *
 * @param id of the referral
 * @param caseRef its case
 * @param table which the case is with
 * @param version of the case
 * @param steps lines of the case's history
 */
public record StoredReferral(String id, String caseRef, String table, long version, long steps) {}
