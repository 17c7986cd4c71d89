package al.tryeza.notification.mail;

import al.tryeza.notification.notice.Failure;

/** What an operator asks of mail: how much left, how much failed and why. */
public interface MailMeter {

    /** The mail server took a mail over. */
    void sent();

    /** A try failed; there may be another. */
    void failed();

    /** The mail server could not be reached for a mail. */
    void unreachable();

    /** A mail was given up. */
    void gaveUp(Failure failure);
}
