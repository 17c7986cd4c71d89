package al.tryeza.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.accesses.Access;
import al.tryeza.events.DataCategory;
import al.tryeza.events.Purpose;
import al.tryeza.events.ReasonCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTest {

    private static final Instant TIME = Instant.parse("2026-07-07T10:00:00Z");

    @Test
    void what_was_shown_is_told_each_time_and_the_rest_is_counted() {
        var statement = Statement.of(
                "K1",
                List.of(
                        access(0, "VIEWED", "shelter.vatra"),
                        access(1, "GRANTED", "shelter.vatra", "IDENTITY", "HEALTH"),
                        access(2, "DENIED", "police.vlore", "LEGAL"),
                        access(3, "PREVIEWED", "prefecture.vlore", "IDENTITY"),
                        access(4, "UNKNOWN_CASE", "police.vlore", "IDENTITY"),
                        access(5, "VIEWED", "shelter.vatra"),
                        access(6, "GRANTED", "shelter.vatra", "CONTACT")),
                Map.of("shelter.vatra", "Qendra Vatra"),
                TIME);
        assertThat(statement.seen())
                .extracting(Statement.Seen::categories)
                .containsExactly(List.of("IDENTITY", "HEALTH"), List.of("CONTACT"));
        assertThat(statement.seen()).extracting(Statement.Seen::institution).containsOnly("Qendra Vatra");
        assertThat(statement.opened())
                .containsExactly(
                        new Statement.Times("Qendra Vatra", 2, TIME.plusSeconds(5)),
                        new Statement.Times("prefecture.vlore", 1, TIME.plusSeconds(3)));
        assertThat(statement.refused()).containsExactly(new Statement.Times("police.vlore", 2, TIME.plusSeconds(4)));
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void every_code_of_today_has_words_of_its_own(Words words) {
        Stream.of(DataCategory.values(), Purpose.values(), ReasonCode.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .filter(code -> !code.equals("UNRECOGNISED") && !code.equals("OTHER"))
                .forEach(code -> assertThat(words.of(code)).as(code).isNotEqualTo(words.of("OF_2030")));
    }

    @Test
    void times_are_those_of_the_place() {
        assertThat(Words.SQ.of(TIME)).isEqualTo("07.07.2026, 12:00");
        assertThat(Words.EN.of(TIME)).isEqualTo("7 July 2026, 12:00");
    }

    private static Access access(int index, String decision, String institution, String... categories) {
        return new Access(
                index,
                TIME.plusSeconds(index),
                "an.officer",
                institution,
                "table-member",
                "K1",
                "AL-12",
                List.of(categories),
                "SERVICE_PROVISION",
                "SERVICE",
                decision,
                List.of(),
                null,
                false,
                List.of());
    }
}
