package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.withdrawal.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is told of a withdrawal that was taken.
 *
 * @param mustAnswer institutions that were asked what became of the data they hold
 * @param closedReferral the referral that ended by it
 */
record WithdrawalBody(UUID withdrawalId, List<String> mustAnswer, Optional<UUID> closedReferral, Instant withdrawnAt) {

    static WithdrawalBody of(Withdrawal withdrawal) {
        return new WithdrawalBody(
                withdrawal.id(),
                withdrawal.mustAnswer().stream().sorted().toList(),
                withdrawal.closes(),
                withdrawal.at());
    }
}
