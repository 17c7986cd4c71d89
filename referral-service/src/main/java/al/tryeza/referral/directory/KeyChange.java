package al.tryeza.referral.directory;

/** What happened to a signing key. */
public enum KeyChange {
    REGISTERED,
    RETIRED,
    REVOKED
}
