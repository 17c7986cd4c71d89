package al.tryeza.notification.mail;

/** Where a mail stands. */
public enum MailState {
    WAITING,
    SENT,
    /** Given up; the notice still stands in the inbox. */
    DEAD
}
