package al.tryeza.bench;

import al.tryeza.local.stack.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Measures how long it takes from the broker to a published checkpoint. */
final class Checkpointing {

    private static final int TICK_MILLISECONDS = 10;
    private static final int PATIENCE_SECONDS = 300;

    private final Platform platform;
    private final PublishedLog log;
    private final AccessSender sender;
    private final Progress progress;

    Checkpointing(Platform platform, PublishedLog log, AccessSender sender, Progress progress) {
        this.platform = platform;
        this.log = log;
        this.sender = sender;
        this.progress = progress;
    }

    /**
     * Entries a second from a waiting backlog to the checkpoint that covers the last of it. The service stands still while
     * the broker is filled.
     */
    double drained(int entries) throws SQLException, IOException, InterruptedException {
        long before = log.published();
        platform.pauseAudit(true);
        for (int number = 0; number < entries; number++) {
            sender.send();
        }
        sender.flush();
        double began = now();
        platform.pauseAudit(false);
        double done = awaitPublished(before, entries);
        return entries / (done - began);
    }

    /**
     * What an open loop saw.
     *
     * @param appended from the moment at which an event was meant to be sent to the commit of its entry
     * @param published from there to the commit of the first checkpoint that covers it
     */
    record Loop(Latencies appended, Latencies published) {}

    /** Sends at fixed moments, whatever comes of it. */
    Loop loop(int rate, int seconds) throws SQLException, InterruptedException {
        long before = log.published();
        Map<UUID, Double> meant = new HashMap<>();
        int each = rate * TICK_MILLISECONDS / 1_000;
        double began = now() + 0.1;
        for (int tick = 0; tick < seconds * 1_000 / TICK_MILLISECONDS; tick++) {
            double moment = began + tick * TICK_MILLISECONDS / 1e3;
            TimeUnit.MICROSECONDS.sleep((long) (1e6 * Math.max(0, moment - now())));
            for (int number = 0; number < each; number++) {
                meant.put(sender.send(), moment);
            }
        }
        sender.flush();
        awaitPublished(before, meant.size());
        return looked(before, meant);
    }

    private Loop looked(long before, Map<UUID, Double> meant) throws SQLException, InterruptedException {
        Map<UUID, PublishedLog.Stored> stored = log.storedFrom(before);
        // accesses of others may stand between ours
        awaitCovered(stored.values().stream()
                .mapToLong(PublishedLog.Stored::index)
                .max()
                .orElseThrow());
        NavigableMap<Long, Double> checkpoints = log.checkpointsAbove(before);
        List<Double> appended = new ArrayList<>();
        List<Double> published = new ArrayList<>();
        for (Map.Entry<UUID, Double> event : meant.entrySet()) {
            PublishedLog.Stored entry = stored.get(event.getKey());
            if (entry == null) {
                throw new IllegalStateException("an event that was sent is not in the log");
            }
            appended.add(1e3 * (entry.appended() - event.getValue()));
            published.add(1e3 * (checkpoints.higherEntry(entry.index()).getValue() - event.getValue()));
        }
        return new Loop(Latencies.of(appended), Latencies.of(published));
    }

    /** Waits for the checkpoint that covers so many accesses more; gives the moment of its commit. */
    private double awaitPublished(long before, int accesses) throws SQLException, InterruptedException {
        double patience = now() + PATIENCE_SECONDS;
        while (log.published() < before + accesses || log.accessesFrom(before) < accesses) {
            if (now() > patience) {
                throw new IllegalStateException("no checkpoint covers what was sent");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long last = log.storedFrom(before).values().stream()
                .mapToLong(PublishedLog.Stored::index)
                .sorted()
                .skip(accesses - 1L)
                .findFirst()
                .orElseThrow();
        awaitCovered(last);
        double moment = log.checkpointsAbove(last).firstEntry().getValue();
        progress.say("%,d accesses published".formatted(accesses));
        return moment;
    }

    private void awaitCovered(long index) throws SQLException, InterruptedException {
        double patience = now() + PATIENCE_SECONDS;
        while (log.published() <= index) {
            if (now() > patience) {
                throw new IllegalStateException("no checkpoint covers what was sent");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }
}
