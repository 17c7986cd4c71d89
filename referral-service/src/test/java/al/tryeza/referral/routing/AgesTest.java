package al.tryeza.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, AGE_0_5",
        "2020-11-23, AGE_0_5",
        "2020-11-22, AGE_6_11",
        "2014-11-23, AGE_6_11",
        "2014-11-22, AGE_12_14",
        "2011-11-23, AGE_12_14",
        "2011-11-22, AGE_15_17",
        "2008-11-23, AGE_15_17",
        "2008-11-22, AGE_18_24",
        "2001-11-23, AGE_18_24",
        "2001-11-22, AGE_25_39",
        "1986-11-23, AGE_25_39",
        "1986-11-22, AGE_40_59",
        "1966-11-23, AGE_40_59",
        "1966-11-22, AGE_60_PLUS",
        "1906-11-22, AGE_60_PLUS"
    })
    void a_birthday_opens_the_next_band(LocalDate birthDate, AgeBand band) {
        assertThat(Ages.band(birthDate, null, RECEIVED)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AGE_0_5",
        "5, AGE_0_5",
        "6, AGE_6_11",
        "11, AGE_6_11",
        "12, AGE_12_14",
        "14, AGE_12_14",
        "15, AGE_15_17",
        "17, AGE_15_17",
        "19, AGE_18_24",
        "24, AGE_18_24",
        "25, AGE_25_39",
        "39, AGE_25_39",
        "40, AGE_40_59",
        "59, AGE_40_59",
        "60, AGE_60_PLUS",
        "120, AGE_60_PLUS"
    })
    void an_estimate_is_taken_in_years(int estimate, AgeBand band) {
        assertThat(Ages.band(null, estimate, RECEIVED)).isEqualTo(band);
    }

    @Test
    void somebody_of_about_eighteen_may_be_seventeen_and_is_a_child() {
        assertThat(Ages.band(null, 18, RECEIVED)).isEqualTo(AgeBand.AGE_15_17);
        assertThat(Ages.band(null, 18, RECEIVED).isChild()).isTrue();
        assertThat(Ages.band(null, 19, RECEIVED).isChild()).isFalse();
    }

    @Test
    void a_birth_date_beats_an_estimate() {
        assertThat(Ages.band(LocalDate.parse("2010-01-01"), 30, RECEIVED).isChild())
                .isTrue();
        assertThat(Ages.band(LocalDate.parse("2000-01-01"), 12, RECEIVED).isChild())
                .isFalse();
    }

    @Test
    void only_the_bands_below_eighteen_are_of_children() {
        assertThat(AgeBand.values())
                .filteredOn(AgeBand::isChild)
                .containsExactly(AgeBand.AGE_0_5, AgeBand.AGE_6_11, AgeBand.AGE_12_14, AgeBand.AGE_15_17);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28T12:00:00Z, true",
        "2026-03-01T12:00:00Z, false",
    })
    void who_was_born_on_the_29th_of_february_is_older_on_the_1st_of_march(Instant received, boolean child) {
        assertThat(Ages.band(LocalDate.parse("2008-02-29"), null, received).isChild())
                .isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 2026-03-01", "2008-02-28, 2026-02-28", "2010-12-31, 2028-12-31", "2026-02-28, 2044-02-28"})
    void on_the_day_of_coming_of_age_a_child_is_one_no_more_and_the_day_before_it_is(LocalDate birth, LocalDate day) {
        assertThat(Ages.comingOfAge(birth)).isEqualTo(day);
        assertThat(Ages.band(birth, null, day.atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .isEqualTo(AgeBand.AGE_18_24);
        assertThat(Ages.band(birth, null, day.minusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC)))
                .isEqualTo(AgeBand.AGE_15_17);
    }

    @ParameterizedTest
    @CsvSource({
        // winter: Tirana is one hour ahead
        "2026-11-21T22:59:59Z, 2008-11-22, true",
        "2026-11-21T23:00:00Z, 2008-11-22, false",
        // summer: two hours
        "2026-07-14T21:59:59Z, 2008-07-15, true",
        "2026-07-14T22:00:00Z, 2008-07-15, false"
    })
    void the_day_begins_at_midnight_in_tirana(Instant received, LocalDate birthDate, boolean child) {
        assertThat(Ages.band(birthDate, null, received).isChild()).isEqualTo(child);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, true",
        "2026-11-23, false",
        "1905-11-23, true",
        "1905-11-22, false",
        "1850-01-01, false",
        "-0001-01-01, false"
    })
    void nobody_is_born_tomorrow_or_in_another_century(LocalDate birthDate, boolean possible) {
        assertThat(Ages.isPossible(birthDate, RECEIVED)).isEqualTo(possible);
    }

    @Test
    void a_child_born_after_midnight_in_tirana_is_possible_before_midnight_in_greenwich() {
        assertThat(Ages.isPossible(LocalDate.parse("2026-11-22"), Instant.parse("2026-11-21T23:30:00Z")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "120, true", "121, false"})
    void an_estimate_has_its_bounds(int estimate, boolean possible) {
        assertThat(Ages.isPossible(estimate)).isEqualTo(possible);
    }

    @Test
    void what_cannot_be_has_no_band_and_is_not_repeated() {
        assertThatThrownBy(() -> Ages.band(LocalDate.parse("1850-01-01"), 30, RECEIVED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a possible age");
        assertThatThrownBy(() -> Ages.band(LocalDate.parse("2027-01-01"), null, RECEIVED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ages.band(null, -3, RECEIVED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ages.band(null, null, RECEIVED)).isInstanceOf(IllegalArgumentException.class);
    }
}
