package al.tryeza.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.SigningKey.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static SigningKey key(@Nullable Instant retired, @Nullable Instant revoked) {
        return new SigningKey("id", "police.vlore", "{}", NOON, retired, revoked);
    }

    @Test
    void a_key_in_use_counts_also_for_what_arrived_before_it_was_registered() {
        assertThat(key(null, null).standingAt(NOON.minus(Duration.ofDays(3)))).isEqualTo(Standing.GOOD);
    }

    @Test
    void what_arrives_within_the_hour_after_retirement_still_counts() {
        assertThat(key(NOON, null).standingAt(NOON.plus(Duration.ofHours(1)))).isEqualTo(Standing.GOOD);
        assertThat(key(NOON, null).standingAt(NOON.plus(Duration.ofHours(1)).plusMillis(1)))
                .isEqualTo(Standing.RETIRED);
    }

    @Test
    void a_revoked_key_counts_for_nothing_whenever_it_arrived() {
        assertThat(key(null, NOON).standingAt(NOON.minus(Duration.ofDays(1)))).isEqualTo(Standing.REVOKED);
        assertThat(key(NOON, NOON).standingAt(NOON)).isEqualTo(Standing.REVOKED);
    }
}
