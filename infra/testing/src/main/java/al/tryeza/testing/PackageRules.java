package al.tryeza.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** The parts of the rules that ArchUnit has no words for. */
final class PackageRules {

    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    private static final String PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";

    private PackageRules() {}

    /** Wires objects or reads settings, itself or the type around it; it may know everything. */
    static DescribedPredicate<JavaClass> partOfConfiguration() {
        return DescribedPredicate.describe("part of the configuration", PackageRules::configures);
    }

    private static boolean configures(JavaClass type) {
        Optional<JavaClass> current = Optional.of(type);
        while (current.isPresent()) {
            var candidate = current.get();
            if (candidate.isMetaAnnotatedWith(CONFIGURATION)
                    || candidate.isAnnotatedWith(CONFIGURATION)
                    || candidate.isAnnotatedWith(PROPERTIES)) {
                return true;
            }
            current = candidate.getEnclosingClass();
        }
        return false;
    }

    static ArchCondition<JavaClass> beUsedByTheSameTechnologyOrConfiguration() {
        return new ArchCondition<>("be used only by the same technology or by configuration") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !sameTechnology(use) && !configures(use.getOriginClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static boolean sameTechnology(Dependency use) {
        return technology(use.getOriginClass()).equals(technology(use.getTargetClass()));
    }

    private static String technology(JavaClass type) {
        var name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type,
                            "%s: its package %s is not @NullMarked".formatted(type.getName(), type.getPackageName())));
                }
            }
        };
    }
}
