package al.tryeza.referral.oversight.micrometer;

import al.tryeza.referral.oversight.OpeningBalance;
import al.tryeza.referral.oversight.OversightReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says numbers and no more. The service stays up: who should be stopped by an alarm is for people to say. */
final class MeteredOversight implements OversightReport, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(MeteredOversight.class);
    private static final OpeningBalance NOTHING = new OpeningBalance(0, 0, 0);

    private volatile OpeningBalance today = NOTHING;
    private volatile OpeningBalance yesterday = NOTHING;

    MeteredOversight(MeterRegistry meters) {
        Gauge.builder("tryeza.vault.openings.unaccounted", this, MeteredOversight::unaccounted)
                .description(
                        "Openings of bucket keys, today and yesterday, that nobody put on record: an alarm above 0")
                .register(meters);
        Gauge.builder("tryeza.vault.openings.counted", this, held -> held.today.counted())
                .description("Openings of bucket keys today, as the key service counts them")
                .register(meters);
        Gauge.builder("tryeza.vault.openings.allowed", this, held -> held.today.allowed())
                .description("Openings of bucket keys today that are on record")
                .register(meters);
    }

    private double unaccounted() {
        return today.unaccounted() + yesterday.unaccounted();
    }

    @Override
    public void today(OpeningBalance ofToday, OpeningBalance ofYesterday) {
        today = ofToday;
        yesterday = ofYesterday;
        if (unaccounted() > 0) {
            log.atError()
                    .addKeyValue("code", "openings_unaccounted")
                    .addKeyValue("today", ofToday.unaccounted())
                    .addKeyValue("yesterday", ofYesterday.unaccounted())
                    .log("the key service opened more than is on record");
        }
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("counted", today.counted())
                .withDetail("allowed", today.allowed())
                .withDetail("unaccounted", (long) unaccounted())
                .build();
    }
}
