package al.tryeza.referral.withdrawal;

import al.tryeza.referral.codes.WithdrawalAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A withdrawal with what was answered to it.
 *
 * @param id also of its entry in the ledger
 * @param number of its entry in the ledger
 * @param closes the referral that ended by it
 * @param at when it was made, and everybody asked
 */
public record Asked(UUID id, int number, Optional<UUID> closes, Instant at, List<Reply> replies) {

    public Asked {
        replies = List.copyOf(replies);
    }

    /** Institutions that have not answered. */
    public List<String> silent() {
        return replies.stream()
                .filter(reply -> reply.answer().isEmpty())
                .map(Reply::institution)
                .toList();
    }

    /** As an institution sees it that knows of the case by this alone. */
    Asked onlyOf(String institution) {
        return new Asked(
                id,
                number,
                closes,
                at,
                replies.stream()
                        .filter(reply -> reply.institution().equals(institution))
                        .toList());
    }

    /** What an institution answered, if it has. */
    public record Reply(String institution, Optional<Answer> answer) {}

    /**
     * An answer.
     *
     * @param officer who gave it
     */
    public record Answer(WithdrawalAnswer answer, String officer, Instant at) {}
}
