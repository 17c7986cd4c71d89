package al.tryeza.bench.audit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pieces of work side by side, each on a thread of its own. */
final class Together {

    private Together() {}

    /** A piece of work; whatever it throws ends the run. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** How long it takes until the last is done. */
    static double seconds(List<Work> all) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            long began = System.nanoTime();
            List<Callable<Boolean>> tasks = all.stream()
                    .<Callable<Boolean>>map(work -> () -> {
                        work.run();
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                done.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
