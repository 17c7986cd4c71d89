package al.tryeza.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "Fushë-Arrëz, fushearrez",
        "FUSHË ARRËZ, fushearrez",
        "fushearrez, fushearrez",
        "'  Vau   i  Dejës ', vauidejes",
        "Vau\u00A0i\u2011Dejës, vauidejes",
        "Fushë\u2013Krujë, fushekruje",
        "Fus\u00ADhë\u2212Krujë, fushekruje",
        "Kala e D\u2019odës, kalaedodes",
        "Qender (vlore), qendervlore",
        "Korc\u0327e\u0308, korce",
        "\uFB01er, fier",
        "\uFF36\uFF2C\uFF2F\uFF32\uFF25, vlore",
        "LİBOHOVË, libohove",
        "lıbohovë, libohove"
    })
    void only_letters_count(String written, String letters) {
        assertThat(Letters.of(written)).contains(letters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                "\u0308",
                "Berat1",
                "Athinë, Greqi",
                "Ber\u0000at",
                "Ber\u001Bat",
                "Ber\u202Eat",
                "Vlor\uD83D",
                "B\u0435rat",
                "\u0392erat",
                "Βλόρα",
                "Тирана",
                "Berat\uD83D\uDE00"
            })
    void what_has_other_signs_is_no_name(String written) {
        assertThat(Letters.of(written)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_looked_at() {
        assertThat(Letters.of("a".repeat(Letters.LONGEST_TEXT))).isPresent();
        assertThat(Letters.of("a".repeat(Letters.LONGEST_TEXT + 1))).isEmpty();
        assertThat(Letters.of("\u0308".repeat(10_000))).isEmpty();
    }

    @Test
    void the_locale_of_the_machine_does_not_count() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Letters.of("LIBRAZHD")).contains("librazhd");
            assertThat(Letters.of("FIERI")).contains("fieri");
        } finally {
            Locale.setDefault(before);
        }
    }
}
