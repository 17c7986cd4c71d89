package al.tryeza.notification.telling.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.Actor;
import al.tryeza.events.AgeBand;
import al.tryeza.events.CameOfAge;
import al.tryeza.events.CameOfAgeContent;
import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseClosedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.CaseReopenedContent;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.ClosureReason;
import al.tryeza.events.ConsentReach;
import al.tryeza.events.ConsentWithdrawn;
import al.tryeza.events.ConsentWithdrawnContent;
import al.tryeza.events.Structure;
import al.tryeza.events.WithdrawalUnanswered;
import al.tryeza.events.WithdrawalUnansweredContent;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.telling.CaseStep;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseEventsTest {

    private static final Structure STRUCTURE = new Structure("e1", "t", "s", 7L, Instant.EPOCH);
    private static final Actor ACTOR = new Actor(null, "tryeza", "service");
    private static final CaseSubject SUBJECT = new CaseSubject("c1", "AL-12");
    private static final List<String> TOLD = List.of("secretary.vlore", "health.vlore");
    private static final List<String> RECUSED = List.of("police.vlore");

    private static CaseStep told(Kind kind) {
        return new CaseStep.Addressed(
                "e1", "c1", 7, Instant.EPOCH, "AL-12", kind, Set.copyOf(TOLD), Set.copyOf(RECUSED));
    }

    @Test
    void a_withdrawal_of_consent_is_told_to_those_whom_it_names() {
        var content = new ConsentWithdrawnContent(
                "w1",
                ConsentReach.EVERYBODY,
                List.of(),
                List.of(),
                List.of(),
                List.of("health.vlore"),
                null,
                TOLD,
                RECUSED);

        assertThat(CaseEvents.step(new ConsentWithdrawn(STRUCTURE, ACTOR, SUBJECT, content)))
                .isEqualTo(told(Kind.CONSENT_WITHDRAWN));
    }

    @Test
    void silence_after_a_withdrawal_is_told_to_those_whom_it_names() {
        var content = new WithdrawalUnansweredContent("w1", List.of("health.vlore"), Instant.EPOCH, TOLD, RECUSED);

        assertThat(CaseEvents.step(new WithdrawalUnanswered(STRUCTURE, ACTOR, SUBJECT, content)))
                .isEqualTo(told(Kind.WITHDRAWAL_UNANSWERED));
    }

    @Test
    void coming_of_age_is_told_to_those_who_are_to_ask() {
        var content = new CameOfAgeContent(AgeBand.AGE_18_24, TOLD, RECUSED);

        assertThat(CaseEvents.step(new CameOfAge(STRUCTURE, ACTOR, SUBJECT, content)))
                .isEqualTo(told(Kind.CONSENT_TO_BE_ASKED));
    }

    @Test
    void that_a_case_was_closed_is_told_to_those_whom_it_names() {
        var content = new CaseClosedContent(ClosureReason.PLAN_COMPLETED, TOLD, RECUSED);

        assertThat(CaseEvents.step(new CaseClosed(STRUCTURE, ACTOR, SUBJECT, content)))
                .isEqualTo(told(Kind.CASE_CLOSED));
    }

    @Test
    void that_a_case_was_reopened_is_told_to_those_whom_it_names() {
        var content = new CaseReopenedContent(CasePhase.INITIAL_IDENTIFICATION, TOLD, RECUSED);

        assertThat(CaseEvents.step(new CaseReopened(STRUCTURE, ACTOR, SUBJECT, content)))
                .isEqualTo(told(Kind.CASE_REOPENED));
    }
}
