package al.tryeza.notification.notice;

/** Ways by which a notice reaches its officer. */
public enum Channel {
    INBOX,
    MAIL
}
