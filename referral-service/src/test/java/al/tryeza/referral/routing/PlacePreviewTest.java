package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.GAZETTEER;
import static al.tryeza.referral.routing.GivenReferral.qark;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacePreviewTest {

    private final PlacePreview preview = new PlacePreview(GAZETTEER);

    @ParameterizedTest
    @CsvSource({
        "Vlroë, AL-12",
        "Vlor, AL-12",
        "Vvlorë, AL-12",
        "Vlose, AL-12",
        "GJIROKSATER, AL-05",
        "Sarenda, AL-12",
        "Ura Vajgurorre, AL-01"
    })
    void a_typing_error_is_offered_but_never_taken(String text, String code) {
        assertThat(GAZETTEER.resolve(text).isEmpty()).isTrue();
        assertThat(preview.candidates(text)).anySatisfy(offered -> {
            assertThat(offered.qark()).isEqualTo(qark(code));
            assertThat(offered.via()).isEqualTo(Via.SIMILAR);
        });
    }

    @Test
    void what_routing_would_take_comes_first() {
        assertThat(preview.candidates("Klos").subList(0, 2))
                .isEqualTo(GAZETTEER.resolve("Klos").all());
        List<PlaceCandidate> shale = preview.candidates("Shalë");
        assertThat(shale.getFirst().via()).isEqualTo(Via.UNIT);
        assertThat(shale)
                .filteredOn(each -> each.via() == Via.SIMILAR)
                .extracting(PlaceCandidate::qark)
                .contains(qark("AL-03"));
    }

    @Test
    void nothing_is_offered_twice() {
        for (String text : List.of("Berat", "Mat", "Has", "Fan", "Lis", "Baz", "Qendër", "Kolonja")) {
            Set<List<Object>> seen = new HashSet<>();
            assertThat(preview.candidates(text)).allMatch(each -> {
                String municipality =
                        each.municipality() == null ? "" : each.municipality().name();
                return seen.add(List.of(each.qark(), municipality));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Milano", "Vllorre", "Athinë, Greqi", "\u0000", "Тирана"})
    void what_is_further_off_is_not_offered(String text) {
        assertThat(preview.candidates(text)).isEmpty();
    }

    @Test
    void no_name_is_offered_more_than_a_handful() {
        GAZETTEER.forEachForm((form, _) -> assertThat(preview.candidates(form)).hasSizeLessThanOrEqualTo(8));
        assertThat(preview.candidates("Vlorë".repeat(2_000))).isEmpty();
    }

    @Test
    void one_letter_off_agrees_with_the_textbook_table() {
        Random random = new Random(20261122);
        int off = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            String one = word(random);
            String other = word(random);
            boolean expected = distance(one, other) == 1;
            assertThat(OneLetterOff.is(one, other)).isEqualTo(expected);
            off += expected ? 1 : 0;
        }
        assertThat(off).isGreaterThan(500);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    table[row][column] = row + column;
                    continue;
                }
                int same = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                int best = Math.min(
                        Math.min(table[row - 1][column], table[row][column - 1]) + 1,
                        table[row - 1][column - 1] + same);
                if (row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    best = Math.min(best, table[row - 2][column - 2] + 1);
                }
                table[row][column] = best;
            }
        }
        return table[one.length()][other.length()];
    }
}
