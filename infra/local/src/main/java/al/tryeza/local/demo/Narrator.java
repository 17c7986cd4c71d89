package al.tryeza.local.demo;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells what happens, and counts what should have happened and did not. */
final class Narrator {

    private final PrintStream out;
    private final AtomicInteger disappointments = new AtomicInteger();

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        say("");
        say("== " + title);
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /** Says what was expected, and whether it is so. */
    void expect(boolean so, String sentence) {
        say((so ? "  ok    " : "  WRONG ") + sentence);
        if (!so) {
            disappointments.incrementAndGet();
        }
    }

    int disappointments() {
        return disappointments.get();
    }
}
