package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.oversight.KeyOversight;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A disclosure of which somebody has taken away the record that the key would be opened. */
class MissingRecordDoorTest {

    private static final String OFFICER = "social.vlore";

    @Test
    void is_an_alarm_until_the_record_is_there_again() {
        String ref = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"))
                .body()
                .path("caseRef")
                .asString();
        SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        OFFICER, Instant.now().plus(Duration.ofHours(1))));
        long before = allowed() - counted();

        assertThat(SERVICE.post(OFFICER, "/api/cases/" + ref + "/disclosures", """
                        {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"to help"}
                        """)
                        .status())
                .isEqualTo(200);
        assertThat(allowed() - counted()).isEqualTo(before);
        assertThat(unaccounted()).isZero();

        // what others have allowed and not done would hide it
        long taken = before + 1;
        SERVICE.jdbc()
                .sql("DELETE FROM vault.opening WHERE ctid = ANY (ARRAY(SELECT ctid FROM vault.opening LIMIT ?))")
                .param(taken)
                .update();
        try {
            assertThat(unaccounted()).isEqualTo(1);
        } finally {
            SERVICE.jdbc()
                    .sql("INSERT INTO vault.opening (purpose) SELECT 'DISCLOSURE' FROM generate_series(1, ?)")
                    .param(taken)
                    .update();
        }
        assertThat(unaccounted()).isZero();
    }

    private static double unaccounted() {
        SERVICE.bean(KeyOversight.class).look();
        return gauge("unaccounted");
    }

    private static long allowed() {
        SERVICE.bean(KeyOversight.class).look();
        return (long) gauge("allowed");
    }

    private static long counted() {
        return (long) gauge("counted");
    }

    private static double gauge(String name) {
        return SERVICE.bean(MeterRegistry.class)
                .get("tryeza.vault.openings." + name)
                .gauge()
                .value();
    }
}
