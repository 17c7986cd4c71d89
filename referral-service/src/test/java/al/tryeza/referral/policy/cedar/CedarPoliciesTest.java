package al.tryeza.referral.policy.cedar;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.referral.policy.Verdict;
import com.cedarpolicy.model.entity.Entity;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CedarPoliciesTest {

    private static final PolicyFiles FILES =
            PolicyFiles.in(new PathMatchingResourcePatternResolver(), "classpath:policies");
    private static final CedarPolicies POLICIES = new CedarPolicies(FILES);

    private static Verdict asked(Consumer<Asking> change) {
        Asking asking = new Asking();
        change.accept(asking);
        return POLICIES.decide(asking.question());
    }

    private static void denied(Consumer<Asking> change, String... policies) {
        Verdict verdict = asked(change);
        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict.permitted()).isFalse();
        assertThat(verdict.determining()).containsExactlyInAnyOrder(policies);
    }

    @Test
    void a_live_grant_on_the_case_is_shown_what_it_covers() {
        Verdict verdict = asked(asking -> {});

        assertThat(verdict.failed()).isEmpty();
        assertThat(verdict.permitted()).isTrue();
        assertThat(verdict.determining()).containsExactly("permit-by-grant");
    }

    @Test
    void a_broken_glass_is_shown_what_was_asked_for_without_any_consent() {
        Verdict verdict = asked(asking -> {
            asking.byGlass = true;
            asking.consented = Set.of();
        });

        assertThat(verdict.permitted()).isTrue();
        assertThat(verdict.determining()).containsExactly("permit-by-broken-glass");
    }

    @Test
    void who_judges_an_emergency_is_shown_the_text_that_explains_it_and_nothing_else() {
        Consumer<Asking> task = asking -> {
            asking.byTask = true;
            asking.category = DataClass.NARRATIVE;
        };
        Verdict verdict = asked(task);

        assertThat(verdict.permitted()).isTrue();
        assertThat(verdict.determining()).containsExactly("permit-who-judges-a-broken-glass");
        denied(task.andThen(asking -> asking.category = DataClass.IDENTITY));
        denied(task.andThen(asking -> asking.holder = "de.worker"));
        denied(task.andThen(asking -> asking.holdersCase = "another"));
        denied(task.andThen(asking -> asking.purpose = Purpose.CASE_MANAGEMENT));
        denied(task.andThen(asking -> asking.kind = "PREFECTURE"), "forbid-who-sees-nobody");
        denied(
                task.andThen(asking -> asking.withinRules = Set.of(DataClass.IDENTITY)),
                "forbid-beyond-rules-of-conduct");
    }

    static Stream<Arguments> candidates_that_do_not_hold() {
        return Stream.of(
                change("none", asking -> asking.candidate = false),
                change("of another officer", asking -> asking.holder = "de.worker"),
                change("of another case", asking -> asking.holdersCase = "another"),
                change("for another purpose", asking -> asking.givenFor = Purpose.CASE_MANAGEMENT),
                change("of other classes", asking -> asking.category = DataClass.HEALTH),
                change("of no class", asking -> asking.given = Set.of()),
                change("not begun", asking -> asking.from = Asking.NOW.plusMillis(1)),
                change("ended in this millisecond", asking -> asking.until = Asking.NOW),
                change("ended before its time", asking -> asking.ended = true));
    }

    private static Arguments change(String name, Consumer<Asking> change) {
        return Arguments.of(Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("candidates_that_do_not_hold")
    void without_a_grant_that_covers_it_nothing_is_shown(Consumer<Asking> change) {
        denied(change.andThen(asking -> asking.consented = EnumSet.allOf(DataClass.class)));
    }

    @Test
    void a_grant_begins_and_ends_to_the_millisecond() {
        assertThat(asked(asking -> asking.from = Asking.NOW).permitted()).isTrue();
        assertThat(asked(asking -> asking.until = Asking.NOW.plusMillis(1)).permitted())
                .isTrue();
        assertThat(asked(asking -> asking.until = Asking.NOW.minus(Duration.ofNanos(1)))
                        .permitted())
                .isFalse();
    }

    static Stream<Arguments> what_always_wins() {
        return Stream.of(
                forbidden("forbid-recused", asking -> asking.recusedOfficers.add("vatra.worker")),
                forbidden("forbid-recused", asking -> asking.recusedInstitutions.add("shelter.vatra")),
                forbidden("forbid-not-active", asking -> asking.status = "SUSPENDED"),
                forbidden("forbid-not-active", asking -> asking.status = "DEPARTED"),
                forbidden("forbid-not-active", asking -> asking.status = ""),
                forbidden("forbid-who-sees-nobody", asking -> asking.roles.add("committee")),
                forbidden("forbid-who-sees-nobody", asking -> asking.roles.add("auditor")),
                forbidden("forbid-who-sees-nobody", asking -> asking.roles.add("national-desk")),
                forbidden("forbid-who-sees-nobody", asking -> asking.roles.add("operator")),
                forbidden("forbid-who-sees-nobody", asking -> asking.kind = "PREFECTURE"),
                forbidden("forbid-who-sees-nobody", asking -> asking.kind = "ONAC"),
                forbidden("forbid-rules-not-accepted", asking -> asking.rulesAccepted = false),
                forbidden("forbid-beyond-rules-of-conduct", asking -> asking.withinRules = Set.of()),
                forbidden("forbid-without-consent", asking -> asking.consented = Set.of()),
                forbidden("forbid-best-interest-of-an-adult", asking -> asking.basis = LegalBasis.BEST_INTEREST),
                forbidden("forbid-closed-case", asking -> asking.closed = true),
                forbidden("forbid-legal-outside-proceedings", CedarPoliciesTest::legal),
                forbidden("forbid-whereabouts-in-proceedings", CedarPoliciesTest::whereabouts));
    }

    private static Arguments forbidden(String policy, Consumer<Asking> change) {
        return Arguments.of(policy, Named.of("over a live grant", change));
    }

    private static void legal(Asking asking) {
        asking.category = DataClass.LEGAL;
        asking.given = Set.of(DataClass.LEGAL);
        asking.withinRules = EnumSet.allOf(DataClass.class);
        asking.consented = EnumSet.allOf(DataClass.class);
    }

    private static void whereabouts(Asking asking) {
        asking.category = DataClass.WHEREABOUTS;
        asking.given = Set.of(DataClass.WHEREABOUTS);
        asking.kind = "ANTI_TRAFFICKING_POLICE";
        asking.purpose = Purpose.CRIMINAL_INVESTIGATION;
        asking.givenFor = Purpose.CRIMINAL_INVESTIGATION;
        asking.basis = LegalBasis.LEGAL_DUTY;
    }

    @ParameterizedTest
    @MethodSource("what_always_wins")
    void what_is_forbidden_wins_over_any_grant(String policy, Consumer<Asking> change) {
        denied(change, policy);
    }

    @Test
    void a_second_unjustified_emergency_ends_also_the_one_that_is_open() {
        denied(
                asking -> {
                    asking.byGlass = true;
                    asking.suspended = true;
                },
                "forbid-suspended-glass");
    }

    @Test
    void proceedings_read_what_concerns_proceedings_and_only_they() {
        assertThat(asked(asking -> {
                            legal(asking);
                            asking.kind = "PROSECUTION";
                            asking.purpose = Purpose.CRIMINAL_INVESTIGATION;
                            asking.givenFor = Purpose.CRIMINAL_INVESTIGATION;
                        })
                        .permitted())
                .isTrue();
    }

    @Test
    void whereabouts_are_open_to_proceedings_with_consent_or_of_a_child() {
        assertThat(asked(asking -> {
                            whereabouts(asking);
                            asking.child = true;
                        })
                        .permitted())
                .isTrue();
        assertThat(asked(asking -> {
                            whereabouts(asking);
                            asking.consented = Set.of(DataClass.WHEREABOUTS);
                        })
                        .permitted())
                .isTrue();
    }

    @Test
    void a_closed_case_is_open_for_what_it_is_kept_for() {
        assertThat(asked(asking -> {
                            asking.closed = true;
                            asking.retainedFor = EnumSet.of(Purpose.SERVICE_PROVISION);
                        })
                        .permitted())
                .isTrue();
    }

    @Test
    void who_judges_an_emergency_on_a_closed_case_reads_its_reason_and_nothing_else() {
        Consumer<Asking> judging = asking -> {
            asking.closed = true;
            asking.byTask = true;
            asking.category = DataClass.NARRATIVE;
            asking.withinRules = EnumSet.allOf(DataClass.class);
        };

        assertThat(asked(judging).permitted()).isTrue();
        denied(judging.andThen(asking -> asking.category = DataClass.IDENTITY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_is_asked_the_policies_say_what_the_rules_say(long seed) {
        Random random = new Random(seed);
        int permitted = 0;
        for (int number = 0; number < 1_000; number++) {
            Asking asking = RandomAsking.of(random);
            Verdict verdict = POLICIES.decide(asking.question());
            assertThat(verdict.failed()).isEmpty();
            assertThat(verdict.permitted())
                    .as("seed %d, number %d: %s", seed, number, asking.question())
                    .isEqualTo(NeedToKnow.allows(asking));
            permitted += verdict.permitted() ? 1 : 0;
        }
        assertThat(permitted).isBetween(100, 900);
    }

    @Test
    void who_lacks_what_a_policy_reads_is_denied_and_the_failure_is_told() {
        Asked whole = Asked.of(new Asking().question());
        Map<String, com.cedarpolicy.value.Value> less = new HashMap<>(whole.officer().attrs);
        less.remove("status");

        Verdict verdict = POLICIES.decide(
                new Asked(new Entity(whole.officer().getEUID(), less, Set.of()), whole.subject(), whole.context()));

        assertThat(verdict.permitted()).isFalse();
        assertThat(verdict.failed()).isNotEmpty();
    }

    @Test
    void a_question_that_does_not_fit_the_schema_is_denied() {
        Asked whole = Asked.of(new Asking().question());
        Map<String, com.cedarpolicy.value.Value> less = new HashMap<>(whole.context());
        less.remove("withinRules");

        Verdict verdict = POLICIES.decide(new Asked(whole.officer(), whole.subject(), less));

        assertThat(verdict.permitted()).isFalse();
        assertThat(verdict.failed()).containsExactly(CedarPolicies.QUESTION);
    }

    @Test
    void the_digest_is_of_what_the_policies_say() {
        assertThat(POLICIES.digest()).hasSize(64).isEqualTo(FILES.digest());
        var changed = new java.util.TreeMap<>(FILES.policies());
        changed.merge("permit-by-grant", "// and a word more\n", String::concat);
        assertThat(new PolicyFiles(FILES.schema(), changed).digest()).isNotEqualTo(FILES.digest());
    }

    @Test
    void every_policy_is_a_file_whose_name_says_what_it_does() {
        assertThat(new TreeSet<>(FILES.policies().keySet()))
                .hasSize(14)
                .allMatch(id -> List.of("permit-", "forbid-").stream().anyMatch(id::startsWith));
        FILES.policies().forEach((id, text) -> {
            assertThat(text.lines().filter(line -> line.startsWith(id.substring(0, 6) + " (")))
                    .as(id)
                    .hasSize(1);
            assertThat(text).as(id).startsWith("// ");
        });
    }
}
