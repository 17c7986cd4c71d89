package al.tryeza.referral.disclosure;

/**
 * One thing wrong with a submission.
 *
 * @param field path of a known field, such as {@code person.birthdate} or {@code needs[3]}, or {@code body}; never a
 *     name or value that was sent
 */
public record Fault(String field, FaultCode code) {}
