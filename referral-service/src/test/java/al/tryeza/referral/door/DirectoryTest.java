package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.seed.SeedingAtStart;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class DirectoryTest {

    private final Directory directory = SERVICE.bean(Directory.class);

    @Test
    void twelve_tables_and_the_national_desk_are_seeded_with_their_seats() {
        assertThat(SERVICE.count("directory.working_table")).isEqualTo(13);
        assertThat(SERVICE.count("directory.institution")).isEqualTo(12 * 11 + 61 + 5 + 4);
        assertThat(directory.tablesOf("shelter.vatra")).containsExactly("AL-12");
        assertThat(directory.tablesOf("committee.vlore")).isEmpty();
        assertThat(directory.tablesOf("onac")).containsExactly("ONAC");
    }

    @Test
    void every_municipality_has_a_child_protection_unit_in_its_qark() {
        assertThat(directory.institution("cpu.malesi-e-madhe"))
                .contains(new Institution(
                        "cpu.malesi-e-madhe",
                        InstitutionKind.CHILD_PROTECTION_UNIT,
                        "Njësia për Mbrojtjen e Fëmijëve Malësi e Madhe",
                        "AL-10",
                        "Malësi e Madhe"));
    }

    @Test
    void seeding_again_changes_and_publishes_nothing() {
        long institutions = SERVICE.count("directory.institution");
        long written = published();

        SERVICE.bean(SeedingAtStart.class).run(new DefaultApplicationArguments());

        assertThat(SERVICE.count("directory.institution")).isEqualTo(institutions);
        assertThat(published()).isPositive().isEqualTo(written);
    }

    private static long published() {
        return SERVICE.jdbc()
                .sql("SELECT coalesce(sum(version), 0) FROM messaging.written_version WHERE topic LIKE 'directory%'")
                .query(Long.class)
                .single();
    }
}
