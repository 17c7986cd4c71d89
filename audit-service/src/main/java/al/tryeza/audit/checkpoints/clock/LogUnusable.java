package al.tryeza.audit.checkpoints.clock;

/** The log's key or policy are not as they must be; the service does not start with them. */
final class LogUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnusable(String message) {
        super(message);
    }
}
