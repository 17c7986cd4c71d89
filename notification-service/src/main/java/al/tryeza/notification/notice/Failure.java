package al.tryeza.notification.notice;

/** Why a channel did not reach the officer. */
public enum Failure {
    /** The mail server said that it will never take this mail for this address. */
    ADDRESS_REFUSED,
    /** The last try failed as those before it. */
    GAVE_UP,
    /** The officer was suspended, has left, or has no address any more; they are not written to. */
    RECIPIENT_GONE
}
