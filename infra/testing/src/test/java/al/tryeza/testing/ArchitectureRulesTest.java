package al.tryeza.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each rule finds the fault that was made for it; a rule that cannot fail would be worth nothing. */
class ArchitectureRulesTest {

    private static final String FAULTY = "al.tryeza.testing.faulty";

    private final ArchitectureRules faulty =
            new ArchitectureRules(FAULTY, new ClassFileImporter().importPackages(FAULTY)) {};

    @Test
    void jdbc_in_a_capability_is_found() {
        finds(faulty::capabilities_are_plain_java, "CaseManager");
    }

    @Test
    void avro_outside_of_kafka_is_found() {
        finds(faulty::avro_stays_where_events_are_read_and_written, "CaseManager");
    }

    @Test
    void use_of_another_capabilitys_storage_is_found() {
        finds(faulty::a_technology_is_nobody_elses_business, "RouteDoor");
    }

    @Test
    void a_circle_is_found() {
        finds(faulty::capabilities_depend_on_each_other_in_one_direction, "Cycle detected");
    }

    @Test
    void use_of_another_module_is_found() {
        finds(faulty::services_do_not_know_each_other, "Ports");
    }

    @Test
    void a_package_without_its_mark_is_found() {
        finds(faulty::every_package_says_that_nothing_is_null_unless_it_says_so, "Unmarked");
    }

    @Test
    void printing_is_found() {
        finds(faulty::nothing_is_printed_past_the_log, "System.out");
    }

    @Test
    void an_empty_name_is_found() {
        finds(faulty::names_say_what_a_thing_is, "CaseManager");
    }

    @Test
    void a_wrong_root_is_found() {
        finds(new ArchitectureRules("al.tryeza.nowhere") {}::the_root_package_has_code, "no class");
    }

    @Test
    void this_module_keeps_the_rules_that_concern_it() {
        var own = new ArchitectureRules("al.tryeza.testing") {};
        assertThatCode(own::every_package_says_that_nothing_is_null_unless_it_says_so)
                .doesNotThrowAnyException();
        assertThatCode(own::nothing_is_printed_past_the_log).doesNotThrowAnyException();
    }

    private static void finds(ThrowingCallable rule, String fault) {
        assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining(fault);
    }
}
