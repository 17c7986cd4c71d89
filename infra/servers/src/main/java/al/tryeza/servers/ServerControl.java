package al.tryeza.servers;

/**
 * A server as those see it who make it fail: whatever runs it, a child process or a container, it can be ended in every
 * way and started again on its data.
 */
public interface ServerControl {

    /** Name as the person who starts the platform knows it. */
    String part();

    /**
     * Starts on the data that is there, or makes new, and returns when it answers. Nothing happens when it runs.
     *
     * @throws ServerException when it cannot start or takes too long
     */
    void start();

    boolean isRunning();

    /** Ends in order; data stays. Nothing happens when it does not run. */
    void stop();

    /** Ends at once, as a power cut would; data stays. */
    void kill();

    /** Stops answering, with its connections left open. */
    void pause();

    /** Goes on after a pause. */
    void resume();
}
