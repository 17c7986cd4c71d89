package al.tryeza.referral.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.erasure.Erasure.Refusal;
import al.tryeza.referral.erasure.Erasure.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Actor SECRETARY = new Actor("secretary.vlore", "prefecture.vlore", "secretary");
    private static final Actor AUTHORITY = new Actor("authority", "responsible.authority", "responsible-authority");

    private final Erasure requested = Erasure.requested(
            UUID.randomUUID(), new CaseRef("0000000000000"), ErasureReason.PERSON_ASKED, SECRETARY, NOON);

    private Erasure at(Optional<Instant> erased, Optional<Instant> copiesUntil, Optional<Instant> completed) {
        return new Erasure(
                requested.id(),
                requested.ref(),
                requested.reason(),
                SECRETARY,
                NOON,
                Optional.of(AUTHORITY),
                erased,
                copiesUntil,
                completed);
    }

    @Test
    void a_second_officer_of_another_institution_may_agree() {
        assertThat(requested.whyNot(AUTHORITY)).isEmpty();
    }

    @Test
    void who_asked_may_not_nor_a_colleague_nor_who_asked_after_changing_institution() {
        assertThat(requested.whyNot(SECRETARY)).contains(Refusal.SAME_OFFICER);
        assertThat(requested.whyNot(new Actor("colleague", "prefecture.vlore", "secretary")))
                .contains(Refusal.SAME_INSTITUTION);
        assertThat(requested.whyNot(new Actor("secretary.vlore", "responsible.authority", "responsible-authority")))
                .contains(Refusal.SAME_OFFICER);
    }

    @Test
    void it_is_agreed_to_once() {
        assertThat(at(Optional.empty(), Optional.empty(), Optional.empty()).whyNot(AUTHORITY))
                .contains(Refusal.ALREADY_APPROVED);
    }

    @Test
    void it_is_pending_while_a_copy_may_be_opened_and_over_when_none_can() {
        assertThat(requested.status()).isEqualTo(Status.REQUESTED);
        assertThat(at(Optional.empty(), Optional.empty(), Optional.empty()).status())
                .isEqualTo(Status.APPROVED);
        assertThat(at(Optional.of(NOON), Optional.of(NOON), Optional.empty()).status())
                .isEqualTo(Status.ERASURE_PENDING);
        assertThat(at(Optional.of(NOON), Optional.of(NOON), Optional.of(NOON)).status())
                .isEqualTo(Status.ERASED);
    }
}
