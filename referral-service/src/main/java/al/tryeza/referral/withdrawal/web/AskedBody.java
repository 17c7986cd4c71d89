package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.withdrawal.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A withdrawal with the answers to it, and who is silent since when. */
record AskedBody(
        UUID withdrawalId,
        Instant withdrawnAt,
        Optional<UUID> closedReferral,
        List<AnswerBody> answers,
        List<SilentBody> silent) {

    /** An institution's answer. */
    record AnswerBody(String institution, String answer, String officer, Instant answeredAt) {
        static AnswerBody of(String institution, Asked.Answer answer) {
            return new AnswerBody(institution, answer.answer().code(), answer.officer(), answer.at());
        }
    }

    /** An institution that has not answered. */
    record SilentBody(String institution, Instant since) {}

    static AskedBody of(Asked asked) {
        return new AskedBody(
                asked.id(),
                asked.at(),
                asked.closes(),
                asked.replies().stream()
                        .flatMap(reply ->
                                reply.answer().map(answer -> AnswerBody.of(reply.institution(), answer)).stream())
                        .toList(),
                asked.silent().stream()
                        .map(institution -> new SilentBody(institution, asked.at()))
                        .toList());
    }
}
