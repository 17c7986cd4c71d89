package al.tryeza.audit.scrutiny.clock;

import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.scrutiny.Scrutiny;
import al.tryeza.audit.scrutiny.WitnessLag;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Goes round: looks at what officers were shown since, batch by batch, and at how far the log is published. */
final class ScrutinyRounds {

    private static final Logger log = LoggerFactory.getLogger(ScrutinyRounds.class);

    private final Scrutiny scrutiny;
    private final Optional<WitnessLag> lag;
    private final LogReading reading;
    private final Checkpoints checkpoints;
    private final TransactionOperations transaction;
    private final Clock clock;

    ScrutinyRounds(
            Scrutiny scrutiny,
            Optional<WitnessLag> lag,
            LogReading reading,
            Checkpoints checkpoints,
            TransactionOperations transaction,
            Clock clock) {
        this.scrutiny = scrutiny;
        this.lag = lag;
        this.reading = reading;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tryeza.audit.scrutiny.look:5s}")
    void goRound() {
        try {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> scrutiny.look(clock.instant())));
            }
            lag.ifPresent(this::look);
        } catch (DataAccessException | TransactionException fault) {
            log.atWarn()
                    .addKeyValue("fault", fault.getClass().getName())
                    .log("the database did not answer; looking again at the next round");
        }
    }

    /** The checkpoint first: an entry that comes between the two does not look unwitnessed for long. */
    private void look(WitnessLag witnesses) {
        long published = checkpoints.published().map(ScrutinyRounds::size).orElse(0L);
        witnesses.look(reading.size(), published, clock.instant());
    }

    private static long size(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (Unbelievable malformed) {
            throw new IllegalStateException("a published checkpoint is none", malformed);
        }
    }
}
