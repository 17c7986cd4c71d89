package al.tryeza.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What every service keeps to, as tests: a service inherits them by naming its root package. A capability is a package
 * directly under the root; what lies under a capability is named after a technology. The classes are read once for all
 * rules.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final String AVRO = "org.apache.avro.generic.GenericContainer";

    private final String root;
    private final JavaClasses code;

    protected ArchitectureRules(String root) {
        this(root, _ -> true);
    }

    /** Of the classes that the option takes: what lies beside a service, under its root, has rules of its own. */
    protected ArchitectureRules(String root, ImportOption part) {
        this(
                root,
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(part)
                        .importPackages(root));
    }

    ArchitectureRules(String root, JavaClasses code) {
        this.root = root;
        this.code = code;
    }

    @Test
    public void capabilities_are_plain_java() {
        check(noClasses()
                .that(resideInAPackage(root + ".*"))
                .and(PackageRules.partOfConfiguration().negate())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.."))
                .because("the rules of the domain are read, tested and kept for longer than any technology"));
    }

    @Test
    public void avro_stays_where_events_are_read_and_written() {
        check(noClasses()
                .that(resideInAPackage(root + "..")
                        .and(resideInAPackage("..kafka..").negate()))
                .should()
                .dependOnClassesThat(assignableTo(AVRO).or(resideInAPackage("org.apache.avro..")))
                .because("the published language changes by other rules than the inside of a service"));
    }

    @Test
    public void a_technology_is_nobody_elses_business() {
        check(classes()
                .that(resideInAPackage(root + ".*.*.."))
                .and()
                .arePublic()
                .and(PackageRules.partOfConfiguration().negate())
                .should(PackageRules.beUsedByTheSameTechnologyOrConfiguration())
                .because("a capability is known by its root package; adapters are package-private, and public only"
                        + " where they are wired or shared with the same technology elsewhere"));
    }

    @Test
    public void capabilities_depend_on_each_other_in_one_direction() {
        check(slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("what goes round in circles cannot be understood or taken apart piece by piece"));
    }

    @Test
    public void services_do_not_know_each_other() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("al.tryeza..")
                        .and(resideInAnyPackage(
                                        root + "..",
                                        "al.tryeza.events..",
                                        "al.tryeza.keys..",
                                        "al.tryeza.messaging..",
                                        "al.tryeza.web..")
                                .negate()))
                .because("they speak through events alone, so each can be replaced, and none can leak another's data"));
    }

    @Test
    public void every_package_says_that_nothing_is_null_unless_it_says_so() {
        check(classes()
                .should(PackageRules.beInANullMarkedPackage())
                .because("the compiler finds a missing value only where it is told to look"));
    }

    @Test
    public void dependencies_come_through_constructors() {
        check(ArchRuleDefinition.noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .because("an object is whole once it is made"));
    }

    @Test
    public void nothing_is_printed_past_the_log() {
        check(noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .orShould(USE_JAVA_UTIL_LOGGING)
                .because("what goes out is structured, has a trace id and is scanned for identities"));
    }

    @Test
    public void names_say_what_a_thing_is() {
        check(noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .because("a name that fits everything tells nothing"));
    }

    private void check(ArchRule rule) {
        // a rule about code that a service does not have yet holds
        rule.allowEmptyShould(true).check(code);
    }

    /** How many classes the rules look at; a service that has none has named the wrong root. */
    @Test
    public void the_root_package_has_code() {
        if (code.stream().noneMatch(inRoot())) {
            throw new AssertionError("no class in " + root);
        }
    }

    private DescribedPredicate<JavaClass> inRoot() {
        return resideInAPackage(root + "..");
    }
}
