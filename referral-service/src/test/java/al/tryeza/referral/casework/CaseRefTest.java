package al.tryeza.referral.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseRefTest {

    private final Random random = new Random(7);

    @Test
    void a_random_reference_is_valid_and_hardly_ever_the_same() {
        Set<String> refs = Stream.generate(() -> CaseRef.random(random).value())
                .limit(10_000)
                .collect(Collectors.toSet());
        assertThat(refs).hasSize(10_000).allMatch(CaseRef::valid);
    }

    @Test
    void one_wrong_character_is_always_noticed() {
        String ref = CaseRef.random(random).value();
        for (int position = 0; position < ref.length(); position++) {
            for (char wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                String slipped = ref.substring(0, position) + wrong + ref.substring(position + 1);
                assertThat(CaseRef.valid(slipped)).isEqualTo(slipped.equals(ref));
            }
        }
    }

    @Test
    void two_neighbours_swapped_are_noticed_nearly_always() {
        int missed = 0;
        for (int round = 0; round < 1_000; round++) {
            String ref = CaseRef.random(random).value();
            String swapped = ref.substring(0, 4) + ref.charAt(5) + ref.charAt(4) + ref.substring(6);
            missed += !swapped.equals(ref) && CaseRef.valid(swapped) ? 1 : 0;
        }
        assertThat(missed).isLessThan(5);
    }

    @Test
    void anything_else_is_no_reference_and_is_not_repeated() {
        assertThat(Stream.of("", "AAAA", "zzzzzzzzzzzzz", "0000000000000\n", "ILOU000000000", "' OR 1=1 --  "))
                .noneMatch(CaseRef::valid);
        assertThatThrownBy(() -> new CaseRef("Zymbrakesha")).hasMessage("no case reference");
    }
}
