package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.alarms.Claim.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {

    private static final Instant HEARD = Instant.parse("2026-11-01T08:00:00Z");
    private static final Duration GRACE = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({
        "100, 100,   0, MET",
        "100, 101,   0, MET",
        "100, 100, 600, MET",
        "100,  99,   0, PENDING",
        "100,  99,  59, PENDING",
        "100,  99,  60, UNMET",
        "100,   0, 600, UNMET",
        "  0,   0, 600, MET"
    })
    void a_claim_is_met_by_what_arrived_or_unmet_once_its_grace_is_over(
            long claimed, long received, long secondsLater, Verdict verdict) {
        assertThat(claim(claimed, HEARD).judge(received, HEARD.plusSeconds(secondsLater), GRACE))
                .isEqualTo(verdict);
    }

    @Test
    void events_up_to_the_count_and_a_little_skew_may_fill_it() {
        assertThat(claim(1, HEARD.minusSeconds(20)).upTo()).isEqualTo(HEARD.minusSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({
        // received at the mark, claimed, seconds from mark to count
        "100,  99, 11, true",
        "100, 100, 11, false",
        "100, 101, 11, false",
        "100,  99, 10, false",
        "100,   0, -5, false"
    })
    void a_later_count_that_is_lower_than_what_was_received_before_is_exceeded(
            long received, long claimed, long secondsLater, boolean exceeded) {
        var mark = new Mark(received, HEARD);
        assertThat(mark.exceeds(claim(claimed, HEARD.plusSeconds(secondsLater))))
                .isEqualTo(exceeded);
    }

    private static Claim claim(long claimed, Instant counted) {
        return new Claim("case-events", "/referral-service", claimed, counted, HEARD);
    }
}
