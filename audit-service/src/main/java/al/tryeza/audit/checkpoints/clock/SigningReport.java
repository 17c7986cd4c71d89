package al.tryeza.audit.checkpoints.clock;

import al.tryeza.audit.checkpoints.LogTrouble;
import al.tryeza.audit.checkpoints.SigningObserver;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how signing goes: in the log when it changes, and as health. */
final class SigningReport implements SigningObserver, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(SigningReport.class);

    private final AtomicReference<@Nullable LogTrouble> trouble = new AtomicReference<>();

    @Override
    public void well(Instant now) {
        if (trouble.getAndSet(null) != null) {
            log.info("the log is signed again");
        }
    }

    @Override
    public void refused(LogTrouble found, Instant now) {
        if (trouble.getAndSet(found) != found) {
            log.atError()
                    .addKeyValue("code", found.name())
                    .log("the log gets no signature, and nothing mends that by itself");
        }
    }

    @Override
    public Health health() {
        LogTrouble found = trouble.get();
        return found == null
                ? Health.up().build()
                : Health.down().withDetail("code", found.name()).build();
    }
}
