package al.tryeza.referral.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.directory.InstitutionKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RulesOfConductTest {

    private static final RulesOfConduct FIRST = RulesOfConduct.first("AL-12");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANTI_TRAFFICKING_POLICE  | CRIMINAL_INVESTIGATION | IDENTITY CONTACT WHEREABOUTS LEGAL NARRATIVE",
                "PROSECUTION              | CRIMINAL_INVESTIGATION | IDENTITY CONTACT WHEREABOUTS LEGAL NARRATIVE",
                "SHELTER                  | SERVICE_PROVISION | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "SHELTER                  | CASE_MANAGEMENT   | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "STATE_SOCIAL_SERVICE     | CASE_MANAGEMENT   | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "MUNICIPAL_SOCIAL_SERVICE | CASE_MANAGEMENT   | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "CHILD_PROTECTION_UNIT    | SERVICE_PROVISION | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "NGO                      | SERVICE_PROVISION | IDENTITY CONTACT WHEREABOUTS FAMILY HEALTH NARRATIVE",
                "PUBLIC_HEALTH            | SERVICE_PROVISION | IDENTITY CONTACT HEALTH",
                "EDUCATION_DIRECTORATE    | SERVICE_PROVISION | IDENTITY CONTACT",
                "EMPLOYMENT_OFFICE        | CASE_MANAGEMENT   | IDENTITY CONTACT",
                "RESPONSIBLE_AUTHORITY    | CASE_MANAGEMENT   | IDENTITY"
            })
    void each_kind_may_be_granted_what_its_work_needs(InstitutionKind kind, Purpose purpose, String categories) {
        assertThat(FIRST.categories(kind, purpose))
                .extracting(DataClass::name)
                .containsExactlyInAnyOrder(categories.split(" "));
    }

    @ParameterizedTest
    @EnumSource(
            value = InstitutionKind.class,
            names = {"ANTI_TRAFFICKING_POLICE", "PROSECUTION"},
            mode = Mode.EXCLUDE)
    void nobody_outside_proceedings_may_be_granted_anything_for_them_or_what_concerns_them(InstitutionKind kind) {
        assertThat(FIRST.categories(kind, Purpose.CRIMINAL_INVESTIGATION)).isEmpty();
        for (Purpose purpose : Purpose.values()) {
            assertThat(FIRST.categories(kind, purpose)).doesNotContain(DataClass.LEGAL);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = InstitutionKind.class,
            names = {
                "BORDER_MIGRATION_POLICE",
                "STATE_INFORMATIVE_SERVICE",
                "PREFECTURE",
                "ONAC",
                "REGIONAL_COMMITTEE",
                "AUDIT_BODY",
                "PLATFORM"
            })
    void who_has_no_person_to_help_may_be_granted_nothing(InstitutionKind kind) {
        assertThat(FIRST.allowances()).noneMatch(line -> line.kind() == kind);
    }

    @Test
    void a_table_may_be_stricter_and_may_take_that_back() {
        Set<Allowance> stricter = new HashSet<>(FIRST.allowances());
        stricter.removeIf(line -> line.kind() == InstitutionKind.SHELTER && line.category() == DataClass.HEALTH);

        RulesOfConduct second = FIRST.next(stricter);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.categories(InstitutionKind.SHELTER, Purpose.SERVICE_PROVISION))
                .doesNotContain(DataClass.HEALTH);
        assertThat(second.next(FIRST.allowances()).categories(InstitutionKind.SHELTER, Purpose.SERVICE_PROVISION))
                .contains(DataClass.HEALTH);
    }

    @Test
    void no_table_may_be_wider_than_the_default_rules_by_a_single_line() {
        int refused = 0;
        for (InstitutionKind kind : InstitutionKind.values()) {
            for (Purpose purpose : Purpose.values()) {
                for (DataClass category : EnumSet.allOf(DataClass.class)) {
                    Allowance line = new Allowance(kind, purpose, category);
                    if (!DefaultRules.allowances().contains(line)) {
                        Set<Allowance> wider = new HashSet<>(FIRST.allowances());
                        wider.add(line);
                        assertThatThrownBy(() -> FIRST.next(wider)).isInstanceOf(RulesOfConduct.TooWide.class);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isEqualTo(18 * 3 * 7 - DefaultRules.allowances().size());
    }
}
