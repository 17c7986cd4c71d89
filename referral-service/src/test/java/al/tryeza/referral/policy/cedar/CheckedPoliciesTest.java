package al.tryeza.referral.policy.cedar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CheckedPoliciesTest {

    private static final PolicyFiles FILES =
            PolicyFiles.in(new PathMatchingResourcePatternResolver(), "classpath:policies");

    private static PolicyFiles with(String id, String text) {
        TreeMap<String, String> policies = new TreeMap<>(FILES.policies());
        policies.put(id, text);
        return new PolicyFiles(FILES.schema(), policies);
    }

    private static void refused(PolicyFiles files, String... says) {
        assertThatThrownBy(() -> new CedarPolicies(files))
                .isInstanceOf(PolicyFault.class)
                .satisfies(fault -> assertThat(fault.getMessage()).contains(says));
    }

    @Test
    void a_policy_that_does_not_parse_is_named() {
        refused(
                with("forbid-torn", "forbid (principal, action, resource) when {"),
                "forbid-torn.cedar",
                "cannot be read");
    }

    @Test
    void a_policy_that_reads_what_the_schema_does_not_know_is_named_with_its_line() {
        refused(
                with(
                        "forbid-unknown",
                        "// a comment\nforbid (principal, action, resource)\nwhen { resource.name == \"\" };"),
                "forbid-unknown.cedar line 3");
    }

    @Test
    void a_policy_that_compares_apples_with_pears_is_named() {
        refused(
                with("forbid-apples", "forbid (principal, action, resource) when { resource.child == \"yes\" };"),
                "forbid-apples.cedar");
    }

    @Test
    void a_policy_that_reads_what_may_be_absent_is_named() {
        refused(
                with("permit-blindly", "permit (principal, action, resource) when { context.grant.ended };"),
                "permit-blindly.cedar");
    }

    @Test
    void two_policies_in_one_file_are_refused() {
        String one = "permit (principal, action, resource) when { resource.child };";
        refused(with("permit-twice", one + "\n" + one), "permit-twice.cedar");
    }

    @Test
    void a_policy_that_can_never_hold_is_refused() {
        refused(
                with("forbid-never", "forbid (principal, action == Tryeza::Action::\"disclosed\", resource);"),
                "forbid-never.cedar");
    }

    @Test
    void a_schema_that_does_not_parse_is_named() {
        refused(new PolicyFiles("namespace Tryeza {", FILES.policies()), "need-to-know.cedarschema");
    }

    @Test
    void without_any_policy_there_is_no_start() {
        assertThatThrownBy(() -> new PolicyFiles(FILES.schema(), new TreeMap<>()))
                .isInstanceOf(PolicyFault.class);
    }
}
