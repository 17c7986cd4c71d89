package al.tryeza.local.drill;

import al.tryeza.local.stack.Part;
import al.tryeza.local.stack.Stack;
import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Keeps the parts of a stack running, as whatever runs them in production does: one that has ended, or that could not
 * start because what it needs was down, is started again until it is ready. Kills them when told to.
 */
final class Carer {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Stack stack;
    private final Consumer<String> say;
    private final Map<String, CompletableFuture<Void>> down = new ConcurrentHashMap<>();
    private final Queue<String> endedByThemselves = new ConcurrentLinkedQueue<>();
    private final Queue<String> startedInVain = new ConcurrentLinkedQueue<>();

    /** @param say told what happens, in a sentence */
    Carer(Stack stack, Consumer<String> say) {
        this.stack = stack;
        this.say = say;
        stack.leaveEndsTo(this::ended);
    }

    /** Kills a part as soon as it runs, and has it started again after a while. Returns when it is dead. */
    void kill(String name, Duration away) throws InterruptedException {
        awaitUp(name);
        down.put(name, new CompletableFuture<>());
        stack.part(name).process().ifPresent(ChildProcess::kill);
        later(name, away);
    }

    /** Waits until a part is ready; gives up without a word, the checker will say what is missing. */
    void awaitUp(String name) throws InterruptedException {
        CompletableFuture<Void> back = down.get(name);
        if (back != null) {
            waitFor(name, back);
        }
    }

    /** Waits until all are ready. */
    void awaitAllUp() throws InterruptedException {
        for (String name : List.copyOf(down.keySet())) {
            awaitUp(name);
        }
    }

    private static void waitFor(String name, CompletableFuture<Void> back) throws InterruptedException {
        try {
            back.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException never) {
            throw new ServerException("%s did not come back within %d s.".formatted(name, PATIENCE.toSeconds()), never);
        }
    }

    /** Parts that ended though nobody killed them. */
    List<String> endedByThemselves() {
        return List.copyOf(endedByThemselves);
    }

    /** Parts that ended while they were starting, because something else was down. */
    List<String> startedInVain() {
        return List.copyOf(startedInVain);
    }

    /** A part that ends while it is being started is the business of whoever starts it. */
    private void ended(Part part) {
        if (down.putIfAbsent(part.name(), new CompletableFuture<>()) == null) {
            endedByThemselves.add(part.name());
            say.accept(part.name() + " has ended by itself");
            later(part.name(), PAUSE);
        }
    }

    private void later(String name, Duration away) {
        Thread.ofVirtual().name("restart-" + name).start(() -> startAgain(name, away));
    }

    private void startAgain(String name, Duration away) {
        try {
            Thread.sleep(away);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!started(name) && System.nanoTime() < deadline) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        CompletableFuture<Void> back = down.remove(name);
        if (back != null) {
            back.complete(null);
        }
    }

    private boolean started(String name) {
        try {
            stack.part(name).startAgain();
            return true;
        } catch (ServerException inVain) {
            startedInVain.add(name);
            say.accept(name + " could not start, will try again");
            return false;
        }
    }
}
