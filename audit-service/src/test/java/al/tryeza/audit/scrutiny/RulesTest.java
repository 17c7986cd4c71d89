package al.tryeza.audit.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.scrutiny.Disclosure.KnownLeave;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    /** A Tuesday, 11:00 in Tirana. */
    private static final Instant TIME = Instant.parse("2026-11-10T10:00:00Z");

    private static final Set<DayOfWeek> WEEK =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    private final OutOfHours hours = new OutOfHours(
            ZoneId.of("Europe/Tirane"), LocalTime.of(7, 0), LocalTime.of(20, 0), WEEK, List.of("shelter."));

    @Test
    void leave_in_force_of_the_officer_for_the_case_is_a_task() {
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, 60, null)))).isFalse();
        assertThat(new WithoutTask().strikes(resting(2, leave(-60, 60, null), leave(0, 1, null))))
                .isFalse();
    }

    @Test
    void what_rests_on_nothing_or_on_leave_that_is_not_known_has_no_task() {
        assertThat(new WithoutTask().strikes(resting(0))).isTrue();
        assertThat(new WithoutTask().strikes(resting(1))).isTrue();
        assertThat(new WithoutTask().strikes(resting(2, leave(-60, 60, null)))).isTrue();
    }

    @Test
    void leave_that_was_not_in_force_is_no_task() {
        assertThat(new WithoutTask().strikes(resting(1, leave(6, 60, null)))).isTrue();
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, -5, null)))).isTrue();
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, 60, -5)))).isTrue();
        assertThat(new WithoutTask().strikes(resting(2, leave(-60, 60, null), leave(-60, -5, null))))
                .isTrue();
    }

    @Test
    void clocks_may_differ_by_a_few_seconds() {
        assertThat(new WithoutTask().strikes(resting(1, leave(5, 60, null)))).isFalse();
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, -4, null)))).isFalse();
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, 60, -4)))).isFalse();
        assertThat(new WithoutTask().strikes(resting(1, leave(-60, 60, 30)))).isFalse();
    }

    @Test
    void as_many_people_as_usual_in_an_hour_are_no_fan_out() {
        assertThat(new FanOut(3).strikes(among(3))).isFalse();
        assertThat(new FanOut(3).strikes(among(4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T06:00:00Z, police.vlore, false", // 07:00 in winter
        "2026-11-10T05:59:59Z, police.vlore, true",
        "2026-07-07T05:00:00Z, police.vlore, false", // 07:00 in summer
        "2026-11-10T18:59:59Z, police.vlore, false",
        "2026-11-10T19:00:00Z, police.vlore, true",
        "2026-11-14T10:00:00Z, police.vlore, true", // a Saturday
        "2026-11-13T23:30:00Z, police.vlore, true", // Saturday already, where they work
        "2026-11-14T02:00:00Z, shelter.vatra, false"
    })
    void hours_are_those_of_the_place(Instant time, String institution, boolean strikes) {
        assertThat(hours.strikes(new Disclosure(1, time, "an.officer", institution, 0, List.of(), false, 1)))
                .isEqualTo(strikes);
    }

    @Test
    void data_of_a_closed_case_are_looked_at() {
        assertThat(new AfterClosure().strikes(closed(true))).isTrue();
        assertThat(new AfterClosure().strikes(closed(false))).isFalse();
    }

    private static Disclosure resting(int leaves, KnownLeave... known) {
        return new Disclosure(1, TIME, "police.vlore", "police.vlore", leaves, List.of(known), false, 1);
    }

    private static Disclosure among(int cases) {
        return new Disclosure(1, TIME, "police.vlore", "police.vlore", 0, List.of(), false, cases);
    }

    private static Disclosure closed(boolean closed) {
        return new Disclosure(1, TIME, "police.vlore", "police.vlore", 0, List.of(), closed, 1);
    }

    /** In seconds from the disclosure. */
    private static KnownLeave leave(int from, int until, @Nullable Integer ended) {
        return new KnownLeave(
                TIME.plusSeconds(from), TIME.plusSeconds(until), ended == null ? null : TIME.plusSeconds(ended));
    }
}
