package al.tryeza.notification.mail.schedule;

import al.tryeza.notification.mail.MailRound;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;

/** Runs one round of mail after another for as long as the service runs. */
final class MailRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);

    private final MailRound round;
    private final TransactionOperations transactions;
    private final Duration poll;
    private final Duration pause;
    private @Nullable Worker worker;

    /**
     * @param poll wait after a round that left nothing due
     * @param pause wait after a round that found the mail server, or the database, out of reach
     */
    MailRounds(MailRound round, TransactionOperations transactions, Duration poll, Duration pause) {
        this.round = round;
        this.transactions = transactions;
        this.poll = poll;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            var stopping = new CountDownLatch(1);
            var thread = Thread.ofPlatform().name("mail").start(() -> work(stopping));
            worker = new Worker(thread, stopping);
        }
    }

    /** Lets the round that is under way come to its end. */
    @Override
    public synchronized void stop() {
        var stopped = worker;
        worker = null;
        if (stopped != null) {
            stopped.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void work(CountDownLatch stopping) {
        try {
            while (!stopping.await(waitAfterRound().toMillis(), TimeUnit.MILLISECONDS)) {
                // the next round
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration waitAfterRound() {
        try {
            return switch (transactions.execute(status -> round.run())) {
                case FULL -> Duration.ZERO;
                case DONE -> poll;
                case UNREACHABLE -> pause;
            };
        } catch (RuntimeException fault) {
            // by its class only: a message may quote an address
            log.atError().addKeyValue("fault", fault.getClass().getName()).log("a round of mail failed");
            return pause;
        }
    }

    private record Worker(Thread thread, CountDownLatch stopping) {

        private static final Duration PATIENCE = Duration.ofSeconds(20);

        void stop() {
            stopping.countDown();
            try {
                if (!thread.join(PATIENCE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
