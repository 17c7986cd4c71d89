package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code infra/stop}: tells the supervisor to end, shows what it says meanwhile. Exit 0, also where nothing runs. */
public final class Stop {

    private static final long GLANCE_MILLISECONDS = 100;

    private Stop() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        RunFolder folder = RunFolder.current();
        Optional<ProcessHandle> supervisor = StackLock.holder(folder);
        if (supervisor.isEmpty()) {
            System.out.println("No local stack is running.");
            return;
        }
        System.out.println("Stopping the local stack.");
        follow(supervisor.get(), new Logs(folder.logs()).of("stack"));
        System.out.println("The local stack has stopped.");
    }

    private static void follow(ProcessHandle supervisor, Path log) throws IOException, InterruptedException {
        long shown = Files.exists(log) ? Files.size(log) : 0;
        supervisor.destroy();
        boolean running = true;
        while (running) {
            running = !ended(supervisor);
            shown = show(log, shown);
        }
    }

    private static boolean ended(ProcessHandle process) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
        return !process.isAlive();
    }

    private static long show(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            return from + news.length;
        }
    }
}
