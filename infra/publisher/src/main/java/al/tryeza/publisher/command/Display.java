package al.tryeza.publisher.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells how far the run is: on a terminal one line that is renewed, elsewhere a line now and then. */
final class Display implements Runnable, AutoCloseable {

    private static final Duration RENEWED = Duration.ofMillis(500);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
    private static final long NOTEWORTHY = Duration.ofSeconds(5).toNanos();

    private final Tally tally;
    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private final Thread thread = Thread.ofPlatform().daemon().name("display").unstarted(this);

    Display(Tally tally, PrintStream out, boolean terminal) {
        this.tally = tally;
        this.out = out;
        this.terminal = terminal;
    }

    void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(terminal ? RENEWED : NOW_AND_THEN);
                if (terminal) {
                    out.print("\r\u001b[K" + text());
                    out.flush();
                } else {
                    out.println(text());
                }
            }
        } catch (InterruptedException end) {
            if (terminal) {
                out.print("\r\u001b[K");
                out.flush();
            }
        }
    }

    /** One line. */
    String text() {
        var text = new StringBuilder();
        int total = tally.total.get();
        text.append(
                total > 0
                        ? String.format(Locale.ROOT, "%,d of %,d lines read", tally.read.get(), total)
                        : String.format(Locale.ROOT, "%,d lines read", tally.read.get()));
        text.append(String.format(Locale.ROOT, ", %,d sent, %,d receipts", tally.sent.get(), tally.answered()));
        if (tally.refused.get() > 0) {
            text.append(String.format(Locale.ROOT, " (%,d refused)", tally.refused.get()));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = tally.answered() / seconds;
        if (tally.answered() > 0) {
            text.append(String.format(Locale.ROOT, ", %,.0f/s", rate));
            long left = (long) tally.sent.get() - tally.answered() + Math.max(0, total - tally.read.get());
            if (total > 0 && left > 0) {
                text.append(", about ").append(duration(left / rate)).append(" left");
            }
        }
        trouble(text);
        return text.toString();
    }

    private void trouble(StringBuilder text) {
        long now = System.nanoTime();
        long broker = tally.brokerAwaySince.get();
        long registry = tally.registryAwaySince.get();
        if (broker != 0) {
            text.append("; the broker has not answered for ")
                    .append(duration((now - broker) / 1e9))
                    .append(", still trying");
        } else if (registry != 0) {
            text.append("; receipts wait for the schema registry, which does not answer, still trying");
        } else if (tally.sent.get() > tally.answered() && now - tally.news.get() > NOTEWORTHY) {
            text.append("; no receipt for ").append(duration((now - tally.news.get()) / 1e9));
        }
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        return whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
