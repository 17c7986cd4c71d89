package al.tryeza.referral.closure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.ReferralStatus;
import org.junit.jupiter.api.Test;

class ClosureRulesTest {

    @Test
    void a_case_is_closed_when_a_table_has_taken_it_or_its_referral_has_ended() {
        assertThat(ClosureRules.closing(false, ReferralStatus.ROUTED)).isEmpty();
        assertThat(ClosureRules.closing(false, ReferralStatus.CONSENT_WITHDRAWN))
                .isEmpty();
    }

    @Test
    void nobody_is_left_with_nobody() {
        assertThat(ClosureRules.closing(false, ReferralStatus.AWAITING_PLACE))
                .contains(ClosureRefusal.REFERRAL_WAITING);
    }

    @Test
    void what_is_closed_is_closed_no_second_time_and_what_is_open_is_not_reopened() {
        assertThat(ClosureRules.closing(true, ReferralStatus.ROUTED)).contains(ClosureRefusal.ALREADY_CLOSED);
        assertThat(ClosureRules.reopening(false)).contains(ClosureRefusal.NOT_CLOSED);
        assertThat(ClosureRules.reopening(true)).isEmpty();
    }
}
