package al.tryeza.notification.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.web.Fault;
import al.tryeza.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    private static final Position SOMEWHERE =
            new Position(Instant.parse("2026-11-22T10:15:30.123456Z"), new UUID(17, 4));

    @Test
    void a_cursor_comes_back_as_the_position_it_was_made_of() {
        assertThat(PageRequest.of("10", SOMEWHERE.toCursor())).isEqualTo(new PageRequest(SOMEWHERE, 10));
        assertThat(Position.ofCursor(Position.TOP.toCursor())).contains(Position.TOP);
    }

    @Test
    void no_cursor_is_the_top() {
        assertThat(PageRequest.of("1000", "")).isEqualTo(new PageRequest(Position.TOP, 1_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "many", "", "99999999999", "1.5"})
    void a_limit_out_of_range_is_refused(String limit) {
        assertThat(faults(limit, "")).containsExactly(new Fault("limit", "out_of_range"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "%%%", "AAAA", "//////////////////////////////////8", "________________________________"})
    void a_cursor_that_is_none_of_ours_is_refused(String cursor) {
        assertThat(faults("10", cursor)).containsExactly(new Fault("cursor", "not_readable"));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults("0", "x")).hasSize(2);
    }

    @Test
    void a_page_knows_whether_another_follows() {
        var full = Page.of(List.of(1, 2, 3), 2, number -> SOMEWHERE, number -> "item " + number);
        assertThat(full).isEqualTo(new Page<>(List.of("item 1", "item 2"), SOMEWHERE.toCursor()));
        var last = Page.of(List.of(1, 2), 2, number -> SOMEWHERE, number -> "item " + number);
        assertThat(last).isEqualTo(new Page<>(List.of("item 1", "item 2"), null));
    }

    private static List<Fault> faults(String limit, String cursor) {
        var refused = new java.util.ArrayList<Fault>();
        assertThatThrownBy(() -> PageRequest.of(limit, cursor))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> refused.addAll(refusal.problem().faults()));
        return refused;
    }
}
