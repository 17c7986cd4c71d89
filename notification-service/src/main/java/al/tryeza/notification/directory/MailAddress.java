package al.tryeza.notification.directory;

/** A work mail address, which only the mail leaving for it may carry: it does not print itself. */
public record MailAddress(String text) {

    @Override
    public String toString() {
        return "MailAddress[not shown]";
    }
}
