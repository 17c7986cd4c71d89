package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Seated;
import al.tryeza.referral.directory.seed.SeedingAtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"social.vlore", "committee.vlore", "cpu.gjirokaster", "suspended.vlore", "de.worker"})
    void an_officer_read_at_once_is_the_one_read_piece_by_piece(String id) {
        var officer = directory.officer(id).orElseThrow();
        assertThat(directory.seated(id))
                .contains(new Seated(
                        officer,
                        directory.institution(officer.institution()).orElseThrow(),
                        directory.tablesOf(officer.institution())));
    }

    @Test
    void nobody_is_seated_who_is_not_there() {
        assertThat(directory.seated("nobody")).isEmpty();
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
