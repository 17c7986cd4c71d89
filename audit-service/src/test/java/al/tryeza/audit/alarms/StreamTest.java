package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.alarms.Stream.Run;
import al.tryeza.audit.alarms.Stream.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamTest {

    @Test
    void versions_that_follow_each_other_leave_nothing_missing() {
        assertThat(after(1, 2, 3)).isEqualTo(new Stream(3, List.of()));
        assertThat(after(1, 2).judge(3)).isEqualTo(Verdict.NEXT);
    }

    @Test
    void a_stream_that_begins_later_misses_its_beginning() {
        assertThat(Stream.EMPTY.judge(4)).isEqualTo(Verdict.AHEAD);
        assertThat(after(4)).isEqualTo(new Stream(4, List.of(new Run(1, 3))));
    }

    @Test
    void a_jump_leaves_a_run_missing() {
        assertThat(after(1, 5)).isEqualTo(new Stream(5, List.of(new Run(2, 4))));
    }

    @Test
    void a_late_version_narrows_the_run_from_either_end_and_splits_it_in_the_middle() {
        Stream gap = after(1, 6);
        assertThat(gap.judge(2)).isEqualTo(Verdict.LATE);
        assertThat(gap.after(2).missing()).containsExactly(new Run(3, 5));
        assertThat(gap.after(5).missing()).containsExactly(new Run(2, 4));
        assertThat(gap.after(3).missing()).containsExactly(new Run(2, 2), new Run(4, 5));
        assertThat(gap.after(3).bounds()).isEqualTo(new Run(2, 5));
    }

    @Test
    void the_last_late_version_closes_the_gap() {
        assertThat(after(1, 4, 3, 2)).isEqualTo(new Stream(4, List.of()));
    }

    @Test
    void a_version_that_came_before_is_repeated_and_changes_nothing() {
        Stream stream = after(1, 2, 5);
        assertThat(stream.judge(2)).isEqualTo(Verdict.REPEATED);
        assertThat(stream.judge(5)).isEqualTo(Verdict.REPEATED);
        assertThat(stream.after(2)).isEqualTo(stream);
    }

    @Test
    void a_gap_as_wide_as_numbers_go_is_one_run() {
        assertThat(after(1, Long.MAX_VALUE).missing()).containsExactly(new Run(2, Long.MAX_VALUE - 1));
    }

    @Test
    void in_whatever_order_versions_come_none_is_missing_in_the_end() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var versions = new ArrayList<>(LongStream.rangeClosed(1, 30).boxed().toList());
            Collections.shuffle(versions, random);
            Stream stream = Stream.EMPTY;
            for (long version : versions) {
                assertThat(stream.judge(version)).isNotEqualTo(Verdict.REPEATED);
                stream = stream.after(version);
                assertThat(stream.judge(version)).isEqualTo(Verdict.REPEATED);
            }
            assertThat(stream).isEqualTo(new Stream(30, List.of()));
        }
    }

    private static Stream after(long... versions) {
        Stream stream = Stream.EMPTY;
        for (long version : versions) {
            stream = stream.after(version);
        }
        return stream;
    }
}
