package al.tryeza.local.check;

/**
 * What a door told its caller: a referral was taken, or an identification, or one with the other.
 *
 * @param submission the caller's own key: of REST the idempotency key, of Kafka the publisher's id
 * @param caseRef case that was opened, or that the identification is of
 * @param referralId referral that was recorded, empty where the case was there
 * @param identificationId identification that was recorded, empty where none was sent
 * @param table which the case was with when it was answered
 */
public record Accepted(String submission, String caseRef, String referralId, String identificationId, String table) {

    boolean refers() {
        return !referralId.isEmpty();
    }

    boolean identifies() {
        return !identificationId.isEmpty();
    }
}
