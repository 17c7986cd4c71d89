package al.tryeza.notification.mail;

/** What became of one letter. */
public enum Posted {
    /** The mail server has taken it over. */
    ACCEPTED,
    /** The mail server will never take it: a 5xx reply to its recipient or to itself. */
    REFUSED,
    /** It failed and may succeed later: a 4xx reply, or a connection lost over it. */
    FAILED,
    /** The mail server could not be reached, so nothing is known about this letter. */
    NOT_TRIED
}
