package al.tryeza.notification.notice;

/** What became of a notice on one channel. */
public sealed interface Delivery {

    Notice notice();

    Channel channel();

    /** It reached its officer. */
    record Delivered(Notice notice, Channel channel) implements Delivery {}

    /**
     * The channel gave up.
     *
     * @param attempts how often it was tried
     */
    record Undeliverable(Notice notice, Channel channel, Failure failure, int attempts) implements Delivery {}
}
