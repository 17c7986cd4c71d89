package al.tryeza.audit.log;

/** The database has fewer entries than the log has signed for; nothing is appended until they are back. */
public final class LogRolledBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogRolledBack() {
        super("the database has fewer entries than the log has signed for");
    }
}
