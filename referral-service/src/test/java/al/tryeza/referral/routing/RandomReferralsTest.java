package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.GAZETTEER;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.routing.RoutingDecision.AwaitingPlace;
import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for any referral, tried on many, and an oracle that shares no code with what it judges. */
class RandomReferralsTest {

    private static final int TRIALS = 5_000;
    private static final long SEED = 20261122;

    @Test
    void settling_agrees_with_counting_bits() {
        Random random = new Random(SEED);
        int settled = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            RoutingInput input = referral(random);
            for (PlaceRole role : input.places().keySet()) {
                int bits = oracle(role, input);
                Optional<Qark> expected = Integer.bitCount(bits) == 1
                        ? Optional.of(GAZETTEER.qarks().get(Integer.numberOfTrailingZeros(bits)))
                        : Optional.empty();
                assertThat(Settling.qarkOf(role, input.places())).isEqualTo(expected);
                settled += expected.isPresent() && bits(role, input) != bits ? 1 : 0;
            }
        }
        assertThat(settled).isGreaterThan(TRIALS / 20);
    }

    private static int oracle(PlaceRole role, RoutingInput input) {
        int own = bits(role, input);
        int kept = own;
        for (PlaceRole other : PlaceRole.values()) {
            int shared = other == role ? 0 : own & bits(other, input);
            kept &= shared == 0 ? own : shared;
        }
        return Integer.bitCount(own) == 1 ? own : kept;
    }

    private static int bits(PlaceRole role, RoutingInput input) {
        int bits = 0;
        for (Qark qark :
                input.places().getOrDefault(role, PlaceCandidates.none()).qarks()) {
            bits |= 1 << GAZETTEER.qarks().indexOf(qark);
        }
        return bits;
    }

    @Test
    void a_table_is_always_a_candidate_of_the_first_safe_place_that_is_not_passed_over() {
        Random random = new Random(SEED + 1);
        int routed = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            RoutingInput input = referral(random);
            RoutingDecision decision = Routing.decide(input, GivenReferral.RULES);
            assertThat(decision.considered()).hasSameSizeAs(input.places().keySet());
            assertThat(decision.candidates()).noneMatch(input::recuses);
            switch (decision) {
                case Routed table -> {
                    routed++;
                    assertRightlyRouted(table, input);
                }
                case AwaitingPlace awaiting -> assertRightlyAwaiting(awaiting, input);
            }
        }
        assertThat(routed).isBetween(TRIALS / 4, TRIALS * 3 / 4);
    }

    private static void assertRightlyRouted(Routed routed, RoutingInput input) {
        ConsideredPlace deciding = routed.considered().stream()
                .filter(each -> each.outcome() == PlaceOutcome.DECIDED || each.outcome() == PlaceOutcome.SETTLED)
                .findFirst()
                .orElseThrow();
        assertThat(input.unsafe()).doesNotContain(deciding.place());
        assertThat(deciding.qarks()).contains(routed.table());
        assertThat(routed.candidates()).contains(routed.table());
        assertThat(input.recuses(routed.table())).isFalse();
        assertThat(routed.notices()).doesNotContain(routed.table()).noneMatch(input::recuses);
        assertThat(routed.joins()).noneMatch(input.recused()::contains);
        assertThat(input.child() || routed.joins().isEmpty()).isTrue();
    }

    private static void assertRightlyAwaiting(AwaitingPlace awaiting, RoutingInput input) {
        List<PlaceRole> usable = input.places().keySet().stream()
                .filter(role -> !input.unsafe().contains(role))
                .filter(role -> Integer.bitCount(oracle(role, input)) == 1)
                .filter(role ->
                        !input.recuses(GAZETTEER.qarks().get(Integer.numberOfTrailingZeros(oracle(role, input)))))
                .toList();
        if (awaiting.reason() != AwaitingReason.AMBIGUOUS_PLACE) {
            assertThat(usable).isEmpty();
            assertThat(awaiting.considered())
                    .extracting(ConsideredPlace::outcome)
                    .isSubsetOf(PlaceOutcome.UNSAFE, PlaceOutcome.UNRESOLVED);
        }
    }

    private static RoutingInput referral(Random random) {
        Map<PlaceRole, PlaceCandidates> places = new EnumMap<>(PlaceRole.class);
        Set<PlaceRole> unsafe = EnumSet.noneOf(PlaceRole.class);
        for (PlaceRole role : PlaceRole.values()) {
            if (random.nextInt(4) > 0) {
                places.put(role, candidates(random));
            }
            if (random.nextInt(4) == 0) {
                unsafe.add(role);
            }
        }
        Set<String> recused = new HashSet<>();
        while (random.nextInt(3) == 0) {
            recused.add(any(random, GAZETTEER.qarks()).code());
            recused.add(any(random, GAZETTEER.municipalities()).childProtectionUnit());
        }
        return new RoutingInput(places, unsafe, random.nextBoolean(), recused);
    }

    private static PlaceCandidates candidates(Random random) {
        List<Qark> few = new ArrayList<>(GAZETTEER.qarks().subList(0, 5));
        List<PlaceCandidate> candidates = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Qark qark = few.remove(random.nextInt(few.size()));
            List<Municipality> within = GAZETTEER.municipalities().stream()
                    .filter(each -> each.qark().equals(qark))
                    .toList();
            candidates.add(new PlaceCandidate(qark, random.nextBoolean() ? any(random, within) : null, Via.UNIT));
        }
        return new PlaceCandidates(candidates);
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
