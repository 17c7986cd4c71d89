package al.tryeza.referral.grants;

import static al.tryeza.referral.grants.World.REF;
import static al.tryeza.referral.grants.World.SECRETARY;
import static al.tryeza.referral.grants.World.TOMORROW;
import static al.tryeza.referral.grants.World.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.policy.LegalBasis;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {

    private static final Actor OPERATOR = new Actor("operator", "tryeza", "operator");

    private final World world = new World();

    private Grant onAnotherCase(Grant grant) {
        var other = new Grant(
                UUID.randomUUID(),
                CaseRef.random(new Random(5)),
                grant.officer(),
                grant.institution(),
                grant.purpose(),
                grant.categories(),
                grant.basis(),
                grant.basisId(),
                grant.from(),
                grant.until(),
                Optional.empty());
        world.kept.put(other.id(), new KeptGrant(other, OPERATOR, Optional.empty()));
        return other;
    }

    @ParameterizedTest
    @EnumSource(GrantEnd.class)
    void a_grant_ends_for_a_reason_and_its_case_tells(GrantEnd why) {
        Grant ended = world.given(wanted());
        Grant other = world.given(wanted().to("social.vlore"));
        world.happened.clear();

        int count = world.ending().end(REF, grant -> grant.officer().equals("vatra.worker"), why, OPERATOR);

        assertThat(count).isEqualTo(1);
        assertThat(world.of(ended).ended()).contains(why);
        assertThat(world.of(ended).liveAt(world.now)).isFalse();
        assertThat(world.of(other).liveAt(world.now)).isTrue();
        assertThat(world.happened).containsExactly("held", "GrantEnded", why + " 3 by operator");
    }

    @Test
    void each_end_is_an_event_of_its_own() {
        world.given(wanted());
        world.given(wanted().to("social.vlore"));
        world.happened.clear();

        assertThat(world.ending().end(REF, _ -> true, GrantEnd.ERASED, OPERATOR))
                .isEqualTo(2);

        assertThat(world.happened)
                .containsExactly("held", "GrantEnded", "ERASED 3 by operator", "GrantEnded", "ERASED 4 by operator");
    }

    @Test
    void what_has_ended_or_run_out_ends_no_second_time() {
        Grant revoked = world.given(wanted());
        world.given(wanted().to("social.vlore"));
        world.ending().end(REF, grant -> grant.id().equals(revoked.id()), GrantEnd.REVOKED, OPERATOR);
        world.happened.clear();
        world.now = TOMORROW;

        assertThat(world.ending().end(REF, _ -> true, GrantEnd.CLOSED, OPERATOR))
                .isZero();
        assertThat(world.ending().endAllOf("social.vlore", GrantEnd.DEPARTED, OPERATOR))
                .isZero();

        assertThat(world.happened).containsExactly("held");
        assertThat(world.of(revoked).ended()).contains(GrantEnd.REVOKED);
    }

    @Test
    void who_departs_holds_nothing_on_whatever_case() {
        Grant first = world.given(wanted());
        Grant second = onAnotherCase(first);
        Grant colleague = world.given(wanted().to("social.vlore"));

        assertThat(world.ending().endAllOf("vatra.worker", GrantEnd.DEPARTED, OPERATOR))
                .isEqualTo(2);

        assertThat(List.of(world.of(first), world.of(second)))
                .allSatisfy(grant -> assertThat(grant.ended()).contains(GrantEnd.DEPARTED));
        assertThat(world.of(colleague).ended()).isEmpty();
    }

    @Test
    void the_secretary_takes_a_grant_back_once() {
        Grant grant = world.given(wanted());

        assertThat(world.revoking().revoke(grant.id(), SECRETARY)).isEqualTo(Revoking.Result.ENDED);
        world.happened.clear();
        assertThat(world.revoking().revoke(grant.id(), SECRETARY)).isEqualTo(Revoking.Result.ENDED);

        assertThat(world.of(grant).ended()).contains(GrantEnd.REVOKED);
        assertThat(world.happened).containsExactly("held");
    }

    @Test
    void nobody_else_takes_it_back_and_only_its_officer_learns_that_it_is_there() {
        Grant grant = world.given(wanted());
        var holder = new Viewer("vatra.worker", "shelter.vatra", Set.of("table-member"), Set.of("AL-12"));
        var colleague = new Viewer("vatra.other", "shelter.vatra", Set.of("table-member"), Set.of("AL-12"));
        var elsewhere = new Viewer("secretary.fier", "prefecture.fier", SECRETARY.roles(), Set.of("AL-04"));

        assertThat(world.revoking().revoke(grant.id(), holder)).isEqualTo(Revoking.Result.NOT_THE_GIVER);
        assertThat(world.revoking().revoke(grant.id(), colleague)).isEqualTo(Revoking.Result.NO_SUCH_GRANT);
        assertThat(world.revoking().revoke(grant.id(), elsewhere)).isEqualTo(Revoking.Result.NO_SUCH_GRANT);
        assertThat(world.revoking().revoke(UUID.randomUUID(), SECRETARY)).isEqualTo(Revoking.Result.NO_SUCH_GRANT);
        world.secretaryRecused = true;
        assertThat(world.revoking().revoke(grant.id(), SECRETARY)).isEqualTo(Revoking.Result.NO_SUCH_GRANT);

        assertThat(world.of(grant).liveAt(world.now)).isTrue();
    }

    @Test
    void a_grant_on_the_best_interest_of_a_child_is_told_apart_when_it_comes_of_age() {
        world.child = true;
        Grant child = world.given(wanted().basis(LegalBasis.BEST_INTEREST));
        Grant duty = world.given(wanted().basis(LegalBasis.LEGAL_DUTY));

        world.ending().end(REF, grant -> grant.basis() == LegalBasis.BEST_INTEREST, GrantEnd.COME_OF_AGE, OPERATOR);

        assertThat(world.of(child).ended()).contains(GrantEnd.COME_OF_AGE);
        assertThat(world.of(duty).ended()).isEmpty();
    }
}
