package al.tryeza.publisher;

import java.util.concurrent.CompletableFuture;

/** Signs, seals and sends, and hears what became of it. May be used by several threads. */
public interface Publisher extends AutoCloseable {

    /**
     * Publishes one submission; returns when it is on its way, at the latest when there is room for it.
     *
     * <p>It is signed and sealed in the caller's thread: the body is in no queue in the clear, and callers share the work out
     * by their threads. Where the broker is away the call blocks, for as long as that lasts, and what was handed over before
     * waits in memory: whoever publishes goes no faster than the platform, and nothing is given up. A program that is ended
     * meanwhile has to publish what was not answered again, under the same ids.
     *
     * @return the platform's answer; fails with {@link Unreachable} where the broker will not take it. It stays open as
     *     long as no answer comes: the same submission may then be published again, under its id
     */
    CompletableFuture<Receipt> publish(Submission submission);

    /** Ends what is under way: what was not answered yet fails with {@link Unreachable}. */
    @Override
    void close();
}
