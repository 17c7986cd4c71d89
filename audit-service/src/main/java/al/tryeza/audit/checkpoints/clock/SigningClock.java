package al.tryeza.audit.checkpoints.clock;

import al.tryeza.audit.checkpoints.Signing;
import al.tryeza.audit.checkpoints.SigningTurn;
import al.tryeza.messaging.loop.BackOff;
import al.tryeza.messaging.loop.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Lets the signer take its turn, again and again. Pauses are measured, so a clock that is set back stops nothing. */
final class SigningClock implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SigningClock.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Signing signing;
    private final SigningTurn turn;
    private final Duration every;
    private final Clock clock;
    private final BackOff backOff = new BackOff(LONGEST_PAUSE);
    private final BackgroundLoop loop = new BackgroundLoop("signer of the log", this::step);

    SigningClock(Signing signing, SigningTurn turn, Duration every, Clock clock) {
        this.signing = signing;
        this.turn = turn;
        this.every = every;
        this.clock = clock;
    }

    private Optional<Duration> step() {
        try {
            turn.ifFree(() -> signing.turn(clock.instant()));
            backOff.reset();
            return Optional.of(every);
        } catch (DataAccessException | TransactionException fault) {
            log.atWarn()
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("the database did not answer; the log is signed when it does");
            return Optional.of(backOff.next());
        } catch (RuntimeException fault) {
            // a signer that ended would be missed by nobody until a proof is asked for
            log.atError().addKeyValue("fault", fault.getClass().getName()).log("the signer failed; it tries again");
            return Optional.of(backOff.next());
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop(PATIENCE);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
