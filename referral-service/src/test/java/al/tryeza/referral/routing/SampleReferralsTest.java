package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.GAZETTEER;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.routing.RoutingDecision.AwaitingPlace;
import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The places of the 200 sample referrals, received on 22 November 2026, against what a separate reading of the rules, in another
 * language, made of them.
 */
class SampleReferralsTest {

    private static final List<PlaceRole> COLUMNS = List.of(PlaceRole.values());
    private static final int FIRST_PLACE = 3;
    private static final int OUTCOMES = 7;
    private static final int RESULT = 8;

    @Test
    void every_sample_is_routed_as_the_second_reading_says() {
        Map<String, Integer> totals = new TreeMap<>();
        for (String[] row : PlaceTables.rows("/routing/samples.csv", "\\|")) {
            RoutingDecision decision = given(row).decision();
            assertThat(decision.considered().stream()
                            .map(each -> each.outcome().name())
                            .collect(Collectors.joining(" ")))
                    .as("outcomes of sample %s", row[0])
                    .isEqualTo(row[OUTCOMES]);
            assertThat(result(decision)).as("result of sample %s", row[0]).isEqualTo(row[RESULT]);
            totals.merge(result(decision), 1, Integer::sum);
        }
        assertThat(totals)
                .isEqualTo(Map.ofEntries(
                        Map.entry("AL-01", 19),
                        Map.entry("AL-02", 6),
                        Map.entry("AL-03", 22),
                        Map.entry("AL-04", 25),
                        Map.entry("AL-05", 12),
                        Map.entry("AL-06", 14),
                        Map.entry("AL-07", 13),
                        Map.entry("AL-08", 10),
                        Map.entry("AL-09", 19),
                        Map.entry("AL-10", 12),
                        Map.entry("AL-11", 19),
                        Map.entry("AL-12", 15),
                        Map.entry("AMBIGUOUS_PLACE", 7),
                        Map.entry("NO_PLACE", 7)));
    }

    private static String result(RoutingDecision decision) {
        return switch (decision) {
            case Routed routed -> routed.table().code();
            case AwaitingPlace awaiting -> awaiting.reason().name();
        };
    }

    private static GivenReferral given(String[] row) {
        GivenReferral given = row[1].equals("child") ? GivenReferral.ofAChild() : GivenReferral.ofAnAdult();
        for (PlaceRole role : COLUMNS) {
            String cell = row[FIRST_PLACE + COLUMNS.indexOf(role)];
            if (!cell.isEmpty()) {
                given.place(role, candidates(cell));
            }
        }
        for (String name : row[2].split(" ", -1)) {
            switch (name) {
                case "present" -> given.unsafe(PlaceRole.PRESENT);
                case "residence" -> given.unsafe(PlaceRole.RESIDENCE);
                case "foundAt" -> given.unsafe(PlaceRole.FOUND_AT);
                case "exploitedAt" -> given.unsafe(PlaceRole.EXPLOITED_AT);
                case "" -> {}
                default -> throw new AssertionError("No such place");
            }
        }
        return given;
    }

    private static PlaceCandidates candidates(String cell) {
        String value = cell.substring(cell.indexOf(':') + 1);
        return switch (cell.substring(0, cell.indexOf(':'))) {
            case "qark" -> GAZETTEER.ofQark(value).orElseThrow();
            case "municipality" -> GAZETTEER.ofMunicipality(value).orElseThrow();
            case "text" -> GAZETTEER.resolve(value);
            default -> throw new AssertionError("No such kind of place");
        };
    }
}
