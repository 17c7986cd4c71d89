package al.tryeza.local.check;

/**
 * An identification in referral-service's database.
 *
 * @param id of the identification
 * @param caseRef the case that it is of
 */
public record StoredIdentification(String id, String caseRef) {}
