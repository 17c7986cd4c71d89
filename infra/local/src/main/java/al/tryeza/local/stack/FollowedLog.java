package al.tryeza.local.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A log that another process writes, shown on our standard output as it grows. */
final class FollowedLog {

    private static final long GLANCE_MILLISECONDS = 100;

    private final Path log;
    private long shown;

    private FollowedLog(Path log, long shown) {
        this.log = log;
        this.shown = shown;
    }

    static FollowedLog fromItsEnd(Path log) throws IOException {
        return new FollowedLog(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Something that goes on. */
    interface Condition {
        boolean holds() throws IOException;
    }

    void showWhile(Condition goingOn) throws IOException, InterruptedException {
        boolean running = true;
        while (running) {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
            running = goingOn.holds();
            show();
        }
    }

    private void show() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            shown += news.length;
        }
    }
}
