package al.tryeza.audit.erasure.clock;

import al.tryeza.audit.erasure.Erasing;
import al.tryeza.audit.erasure.Erasures;
import al.tryeza.audit.keys.KeyDestruction;
import al.tryeza.audit.keys.KeysFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Destroys keys that are due, and shows how many are still. */
final class ErasureRounds {

    private static final Logger log = LoggerFactory.getLogger(ErasureRounds.class);

    private final Erasing erasing;
    private final Erasures erasures;
    private final KeyDestruction destruction;
    private final AtomicLong due = new AtomicLong();

    ErasureRounds(Erasing erasing, Erasures erasures, KeyDestruction destruction, MeterRegistry meters) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.destruction = destruction;
        meters.gauge("tryeza.audit.erasures.due", due);
    }

    void eraseDue() {
        orAtTheNextRound(() -> {
            due.set(erasures.due());
            if (erasing.eraseDue() > 0) {
                due.set(erasures.due());
            }
        });
    }

    void destroyOutlived() {
        orAtTheNextRound(destruction::destroyOutlived);
    }

    private static void orAtTheNextRound(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | TransactionException | KeysFailed fault) {
            log.atWarn()
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("keys could not be destroyed; trying again at the next round");
        }
    }
}
