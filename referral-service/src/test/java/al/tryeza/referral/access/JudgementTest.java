package al.tryeza.referral.access;

import static al.tryeza.referral.codes.DataClass.CONTACT;
import static al.tryeza.referral.codes.DataClass.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.policy.Verdict;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private final AccessWorld world = new AccessWorld();

    @Test
    void each_class_may_rest_on_a_leave_of_its_own() {
        var identity = world.grant(IDENTITY);
        var contact = world.glass(CONTACT);
        world.held.add(identity);
        world.held.add(contact);
        world.disclose("\"IDENTITY\", \"CONTACT\"");
        assertThat(world.happened).contains("granted 7");
    }

    @Test
    void the_record_names_the_leave_that_permits_and_a_broken_glass_is_told_apart() {
        var glass = world.glass(IDENTITY);
        world.held.add(world.grant(CONTACT));
        world.held.add(glass);
        var denied = (Answer.Denied) world.disclose("\"IDENTITY\", \"HEALTH\"");
        assertThat(denied.judgement().classes().getFirst().leave()).contains(glass.id());
        assertThat(denied.judgement().classes().getLast().leave()).isEmpty();
        assertThat(denied.judgement().throughBrokenGlass()).isTrue();
    }

    @Test
    void a_denial_names_every_policy_that_stood_in_the_way_of_any_leave() {
        world.held.add(world.grant(IDENTITY));
        world.held.add(world.grant(CONTACT));
        world.policy = question -> new Verdict(
                false,
                new TreeSet<>(
                        Set.of("forbid-" + question.candidate().orElseThrow().categories())),
                new TreeSet<>(Set.of("failed")));
        var denied = (Answer.Denied) world.disclose("\"IDENTITY\"");
        var verdict = denied.judgement().classes().getFirst().verdict();
        assertThat(verdict.determining()).containsExactly("forbid-[CONTACT]", "forbid-[IDENTITY]");
        assertThat(verdict.failed()).containsExactly("failed");
    }

    @Test
    void who_holds_nothing_is_told_by_the_policies_too() {
        world.policy = question -> AccessWorld.verdict(question.candidate().isPresent());
        var denied = (Answer.Denied) world.disclose("\"IDENTITY\"");
        assertThat(denied.judgement().classes().getFirst().verdict().determining())
                .containsExactly("forbid-something");
    }

    @Test
    void nothing_asked_is_nothing_granted() {
        assertThat(new Judgement(java.util.List.of()).granted()).isFalse();
    }
}
