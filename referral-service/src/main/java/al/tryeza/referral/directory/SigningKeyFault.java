package al.tryeza.referral.directory;

/**
 * One thing wrong with a key that was sent.
 *
 * @param field path of a known member, for example {@code jwk.crv}
 * @param code what is wrong, in lower case
 */
public record SigningKeyFault(String field, String code) {}
