package al.tryeza.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where the supervisor says what it does: one line an event, with the seconds since it began. */
public final class Progress {

    private final List<PrintStream> listeners;
    private final PrintStream console;
    private final long began = System.nanoTime();

    /**
     * @param console the person who started it
     * @param logs where it is kept as well
     */
    public Progress(PrintStream console, PrintStream... logs) {
        this.console = console;
        this.listeners = new CopyOnWriteArrayList<>(logs);
        listeners.addFirst(console);
    }

    /** The state of one part. */
    public void part(String name, String state) {
        say("%6.1f s  %-22s %s".formatted(seconds(), name, state));
    }

    /** A sentence about the whole. */
    public synchronized void say(String sentence) {
        for (PrintStream listener : listeners) {
            listener.println(sentence);
            listener.flush();
        }
    }

    /** The person who started it has gone; only the logs are written from now on. */
    public void goSilent() {
        listeners.remove(console);
    }

    /** Seconds since the supervisor began. */
    public double seconds() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
