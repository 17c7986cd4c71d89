package al.tryeza.referral.codes;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.closure.ClosureReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeTest {

    private static final List<Class<? extends Enum<?>>> LISTS = List.of(
            Urgency.class,
            Concern.class,
            Gender.class,
            TraffickingStatus.class,
            DecisionMakingOrganisation.class,
            Indicator.class,
            ExploitationType.class,
            MethodOfControl.class,
            RecruitmentChannel.class,
            Need.class,
            Purpose.class,
            ConsentBasis.class,
            ClosureReason.class);

    @Test
    void a_code_is_read_letter_by_letter() {
        assertThat(Code.parse(Gender.class, "Feminine")).contains(Gender.Feminine);
        assertThat(Code.parse(Gender.class, "feminine")).isEmpty();
        assertThat(Code.parse(Gender.class, " Feminine")).isEmpty();
        assertThat(Code.parse(Gender.class, "")).isEmpty();
    }

    @Test
    void the_code_that_starts_with_a_digit_keeps_its_spelling() {
        assertThat(Code.parse(RecruitmentChannel.class, "4Sale")).contains(RecruitmentChannel.FourSale);
        assertThat(Code.parse(RecruitmentChannel.class, "FourSale")).isEmpty();
    }

    @Test
    void every_list_has_the_symbols_of_the_published_language_and_no_unrecognised_one() throws Exception {
        for (var list : LISTS) {
            var published = Class.forName("al.tryeza.events." + list.getSimpleName());
            var symbols = Arrays.stream(published.getEnumConstants())
                    .map(Object::toString)
                    .filter(symbol -> !symbol.equals("UNRECOGNISED"))
                    .toList();
            assertThat(Arrays.stream(list.getEnumConstants()).map(Enum::name)).containsExactlyElementsOf(symbols);
        }
        assertThat(LISTS).hasSize(13);
    }
}
