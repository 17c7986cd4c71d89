package al.tryeza.local.stack;

import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.ServerException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts together: started side by side as far as their needs allow, watched, ended in reverse order. Parts can be
 * ended and started again one by one, which is how tests make faults.
 */
public final class Stack implements AutoCloseable {

    private static final int LAST_LINES = 15;

    private final List<Part> parts;
    private final Progress progress;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile BiConsumer<Part, ChildProcess> undertaker;
    private volatile boolean ending;

    /** @param parts each after those it needs */
    public Stack(List<Part> parts, Progress progress) {
        this.parts = List.copyOf(parts);
        this.progress = progress;
        this.undertaker = this::died;
        for (Part part : parts) {
            part.onUnexpectedExit(process -> undertaker.accept(part, process));
        }
    }

    /** From now on a part that ends by itself does not end the whole, but is somebody else's business. */
    public void leaveEndsTo(Consumer<Part> other) {
        undertaker = (part, process) -> other.accept(part);
    }

    /**
     * Starts everything and returns when everything is ready.
     *
     * @throws ServerException when a part fails; what had been started is ended by then
     */
    public void start() {
        Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
        for (Part part : parts) {
            CompletableFuture<?>[] needs = part.needs().stream().map(ready::get).toArray(CompletableFuture[]::new);
            ready.put(
                    part.name(),
                    CompletableFuture.allOf(needs).thenRunAsync(() -> begin(part), Stack::onThreadOfItsOwn));
        }
        try {
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException | CancellationException incomplete) {
            // twice: a part that was just beginning may have missed the first
            close();
            close();
            @Nullable String reason = failure.get();
            throw new ServerException(reason == null ? "The stack was ended while it was starting." : reason);
        }
    }

    private static void onThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().start(task);
    }

    private void begin(Part part) {
        if (ending) {
            throw new ServerException("The stack is being ended.");
        }
        long began = System.nanoTime();
        progress.part(part.name(), "starting");
        try {
            part.start();
        } catch (RuntimeException failed) {
            fail(part, failed.getMessage());
            throw failed;
        }
        progress.part(part.name(), "ready after %.1f s%s".formatted(seconds(began), processor(part)));
    }

    /** A part that ended unasked is the reason why the whole ends: its name and the end of its log are said. */
    private void died(Part part, ChildProcess process) {
        fail(
                part,
                "%s has ended by itself. The last lines of its log (%s):%n    %s"
                        .formatted(
                                part.name(),
                                process.log(),
                                process.lastLines(LAST_LINES).stream()
                                        .map(LogLine::readable)
                                        .collect(Collectors.joining("\n    "))));
    }

    private void fail(Part part, @Nullable String reason) {
        if (!ending && failure.compareAndSet(null, reason == null ? part.name() + " failed." : reason)) {
            progress.part(part.name(), "failed");
            // the caller may hold what the end has to wait for
            Thread.ofPlatform().name("end-of-the-stack").start(this::close);
        }
    }

    /** Waits until the stack has ended and says why, or nothing where it was told to end. */
    public Optional<String> awaitEnd() throws InterruptedException {
        ended.await();
        return Optional.ofNullable(failure.get());
    }

    /** The part of that name. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The stack has no such part"));
    }

    /**
     * Ends one part in order and starts it again; returns when it is ready.
     *
     * @throws ServerException when it does not start; the whole is ended then
     */
    public void restart(String name) {
        Part part = part(name);
        end(part);
        begin(part);
    }

    /** All parts in the order of their start. */
    public List<Part> parts() {
        return parts;
    }

    /** Ends all parts: those that need others first, side by side with those as far from the ground as they are. */
    @Override
    public synchronized void close() {
        ending = true;
        Map<Integer, List<Part>> floors = parts.stream()
                .filter(part -> part.process().isPresent())
                .collect(Collectors.groupingBy(this::height, TreeMap::new, Collectors.toList()));
        for (List<Part> floor : floors.values().stream().toList().reversed()) {
            CompletableFuture.allOf(floor.stream()
                            .map(part -> CompletableFuture.runAsync(() -> end(part), Stack::onThreadOfItsOwn))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        ended.countDown();
    }

    /** After an end in order: what the parts learnt in this run is kept for a faster next start. */
    public void learn() {
        if (failure.get() != null) {
            return;
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            parts.forEach(part -> threads.execute(() -> {
                if (part.learn()) {
                    progress.part(part.name(), "learnt for a faster next start");
                }
            }));
        }
    }

    private void end(Part part) {
        part.stop();
        progress.part(part.name(), "stopped");
    }

    private int height(Part part) {
        return part.needs().stream()
                .mapToInt(name -> 1 + height(part(name)))
                .max()
                .orElse(0);
    }

    private static String processor(Part part) {
        return part.process()
                .map(process -> ", %.1f s of processor".formatted(Processor.of(process.pid())))
                .orElse("");
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
