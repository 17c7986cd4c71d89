package al.tryeza.local.check;

/**
 * A grant in referral-service's database.
 *
 * @param id of the grant
 * @param caseRef case that it is of
 * @param ended why it ended before its time, empty where it has not
 */
public record StoredGrant(String id, String caseRef, String ended) {}
