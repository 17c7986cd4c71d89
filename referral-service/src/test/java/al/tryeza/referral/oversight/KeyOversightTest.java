package al.tryeza.referral.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.disclosure.OpeningLedger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyOversightTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Map<LocalDate, Long> counted = new HashMap<>();
    private final Map<LocalDate, Long> allowed = new HashMap<>();
    private final List<LocalDate> addedUp = new ArrayList<>();

    private List<Long> unaccounted() {
        var seen = new ArrayList<Long>();
        var ledger = new OpeningLedger() {
            @Override
            public long allowedOn(LocalDate day) {
                return allowed.getOrDefault(day, 0L);
            }

            @Override
            public void addUpBefore(LocalDate day) {
                addedUp.add(day);
            }
        };
        new KeyOversight(
                        day -> counted.getOrDefault(day, 0L),
                        ledger,
                        (today, yesterday) -> seen.addAll(List.of(today.unaccounted(), yesterday.unaccounted())),
                        NOON)
                .look();
        return seen;
    }

    @Test
    void as_many_as_are_on_record_are_no_alarm_and_fewer_neither() {
        allowed.put(TODAY, 5L);
        counted.put(TODAY, 5L);
        assertThat(unaccounted()).containsExactly(0L, 0L);
        counted.put(TODAY, 3L);
        assertThat(unaccounted()).containsExactly(0L, 0L);
    }

    @Test
    void one_more_than_is_on_record_is_an_alarm() {
        allowed.put(TODAY, 5L);
        counted.put(TODAY, 6L);
        assertThat(unaccounted()).containsExactly(1L, 0L);
    }

    @Test
    void what_was_put_on_record_before_midnight_may_be_done_after_it() {
        allowed.put(TODAY.minusDays(1), 3L);
        counted.put(TODAY.minusDays(1), 2L);
        counted.put(TODAY, 1L);
        assertThat(unaccounted()).containsExactly(0L, 0L);
        counted.put(TODAY, 2L);
        assertThat(unaccounted()).containsExactly(1L, 0L);
    }

    @Test
    void what_died_the_day_before_yesterday_excuses_nothing_today() {
        allowed.put(TODAY.minusDays(2), 100L);
        counted.put(TODAY, 1L);
        assertThat(unaccounted()).containsExactly(1L, 0L);
    }

    @Test
    void yesterday_is_looked_at_until_it_is_the_day_before() {
        counted.put(TODAY.minusDays(1), 1L);
        assertThat(unaccounted()).containsExactly(0L, 1L);
        assertThat(addedUp).containsExactly(TODAY.minusDays(1));
    }
}
