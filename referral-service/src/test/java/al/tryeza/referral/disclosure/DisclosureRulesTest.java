package al.tryeza.referral.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DisclosureRulesTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("al.tryeza.referral.disclosure", "al.tryeza.referral.codes");

    @Test
    void where_identities_are_nothing_is_logged() {
        noClasses()
                .that()
                .resideInAPackage("..disclosure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.slf4j..", "org.apache.commons.logging..", "java.util.logging..", "io.micrometer..")
                .because("what is not written down needs no scan")
                .check(CODE);
    }

    @Test
    void an_identity_is_written_by_hand_and_never_by_a_mapper() {
        noClasses()
                .that()
                .resideInAPackage("..disclosure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson.databind..", "com.fasterxml..")
                .because("a mapper writes whatever it finds, also what was added last week")
                .check(CODE);
    }

    @Test
    void codes_know_nothing_but_java() {
        classes()
                .that()
                .resideInAPackage("..codes")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "al.tryeza.referral.codes", "org.jspecify..")
                .because("everybody speaks in them")
                .check(CODE);
    }

    @Test
    void who_holds_an_identity_can_ask_nothing_but_which_classes_of_data_are_in_it() {
        assertThat(Arrays.stream(SealedIdentity.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrder("classes", "toString");
    }
}
