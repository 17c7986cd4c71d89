package al.tryeza.local.stack;

import al.tryeza.servers.ChildProcess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One part of the stack. */
public interface Part {

    /** Name, which is also the name of its log. */
    String name();

    /** Parts that must be ready before this one starts. */
    List<String> needs();

    /**
     * Starts it and returns when it is ready.
     *
     * @throws al.tryeza.servers.ServerException in one sentence, when it ends or takes too long
     */
    void start();

    /** Starts it on what it has been told before. */
    default void startAgain() {
        start();
    }

    /** Ends it in order; nothing happens when it does not run. */
    void stop();

    /** After its end: makes its next start faster; whether there was something to learn. */
    default boolean learn() {
        return false;
    }

    /** Its process, where it has one and has been started. */
    Optional<ChildProcess> process();

    /** Who is told when it ends unasked. Set before the start. */
    void onUnexpectedExit(Consumer<ChildProcess> listener);
}
