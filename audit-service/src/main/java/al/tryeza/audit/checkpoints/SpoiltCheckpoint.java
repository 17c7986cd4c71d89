package al.tryeza.audit.checkpoints;

/** What stands where a published checkpoint should is none: somebody has changed it. */
public final class SpoiltCheckpoint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpoiltCheckpoint() {
        super("a published checkpoint is not what was published");
    }
}
