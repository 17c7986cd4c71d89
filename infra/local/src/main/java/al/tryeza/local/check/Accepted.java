package al.tryeza.local.check;

/**
 * What a door told its caller.
 *
 * @param submission the caller's own key: of REST the idempotency key, of Kafka the publisher's id
 * @param caseRef case that was opened
 * @param referralId referral that was recorded
 * @param table where it was routed to
 */
public record Accepted(String submission, String caseRef, String referralId, String table) {}
