package al.tryeza.local.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import al.tryeza.publisher.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<String> CASE = Optional.of("G0YW31MBR0X4D");

    private final Submissions submissions = new Submissions(7);

    private List<Submission> all(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> submissions.of(number, CASE))
                .toList();
    }

    @Test
    void keys_follow_from_seed_and_number_and_differ() {
        assertThat(all(1_000)).extracting(Submission::key).doesNotHaveDuplicates();
        assertThat(new Submissions(7).of(1, NONE)).isEqualTo(submissions.of(1, NONE));
        assertThat(new Submissions(8).of(1, NONE).key())
                .isNotEqualTo(submissions.of(1, NONE).key());
    }

    @Test
    void two_of_ten_are_identifications_and_one_of_them_is_on_a_case_that_is_there() {
        assertThat(all(1_000).stream().collect(Collectors.groupingBy(Submission::kind, Collectors.counting())))
                .containsOnly(entry(Kind.REFERRAL, 800L), entry(Kind.IDENTIFICATION, 200L));
        assertThat(all(1_000))
                .filteredOn(each -> each.body().contains(CASE.get()))
                .hasSize(100)
                .allMatch(each -> each.officer().equals(Submissions.POLICE));
    }

    @Test
    void where_there_is_no_case_yet_one_is_opened() {
        assertThat(submissions.of(9, NONE).body()).contains("\"referral\":{").doesNotContain("caseRef");
    }
}
