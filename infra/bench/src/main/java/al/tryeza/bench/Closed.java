package al.tryeza.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/** A closed loop: so many at once, each beginning the next when the last is done. */
public final class Closed {

    private Closed() {}

    /** How many there were, how many a second, and how long each took, in milliseconds. */
    public record Result(int done, double aSecond, double p50, double p99) {}

    /**
     * Works for so long.
     *
     * @param work gets the number of the piece of work; whatever it throws ends the run
     */
    public static Result run(int atOnce, int seconds, IntConsumer work) throws InterruptedException {
        Queue<Double> took = new ConcurrentLinkedQueue<>();
        var number = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all = threads.invokeAll(java.util.Collections.nCopies(atOnce, () -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    work.accept(number.getAndIncrement());
                    took.add((System.nanoTime() - start) / 1e6);
                }
                return true;
            }));
            for (var each : all) {
                each.get();
            }
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        var latencies = Latencies.of(took);
        return new Result(
                took.size(), took.size() / ((System.nanoTime() - began) / 1e9), latencies.at(0.5), latencies.at(0.99));
    }

    /** Figure by figure. */
    public static Result median(List<Result> results) {
        return new Result(
                results.stream().mapToInt(Result::done).sum(),
                median(results, Result::aSecond),
                median(results, Result::p50),
                median(results, Result::p99));
    }

    private static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        return Latencies.median(results.stream().map(figure::applyAsDouble).toList());
    }
}
