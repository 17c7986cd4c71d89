package al.tryeza.audit.checkpoints;

/** Of all instances, one signs at a time, so that no work is done twice; that no log is signed twice does not hang on it. */
public interface SigningTurn {

    /** Does the work where no other instance is at it. */
    void ifFree(Runnable work);
}
