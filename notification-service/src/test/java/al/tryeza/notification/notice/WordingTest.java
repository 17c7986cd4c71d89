package al.tryeza.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.directory.Language;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {

    /** Words that would say where, who, how old or how soon. */
    private static final String[] TELLING_WORDS = {
        "qark",
        "region",
        "district",
        "municipal",
        "bashki",
        "child",
        "fëmij",
        "femij",
        "mitur",
        "minor",
        "girl",
        "vajz",
        "urgen",
        "immediate",
        "menjëherë",
        "victim",
        "viktim",
        "traffick",
        "trafik",
        "police",
        "polici",
        "shelter",
        "strehë",
        "vlor",
        "tiran",
        "protect",
        "mbrojt"
    };

    static Stream<Arguments> allTexts() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("allTexts")
    void a_text_is_the_same_for_every_case_but_for_its_reference(Kind kind, Language language) {
        var one = Wording.text(kind, language, "K7M2-QX9T");
        var other = Wording.text(kind, language, "ZZZZ-0000");
        assertThat(one).containsOnlyOnce("K7M2-QX9T").isEqualTo(other.replace("ZZZZ-0000", "K7M2-QX9T"));
        assertThat(one.replace("K7M2-QX9T", "")).doesNotContainPattern("[0-9{}]");
    }

    @ParameterizedTest
    @MethodSource("allTexts")
    void a_text_says_to_sign_in_and_nothing_of_person_place_age_or_urgency(Kind kind, Language language) {
        var text = Wording.text(kind, language, "K7M2-QX9T");
        assertThat(text).contains("Tryeza");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(TELLING_WORDS);
    }

    @Test
    void each_kind_and_language_has_a_text_of_its_own() {
        assertThat(allTexts().map(text -> Wording.text((Kind) text.get()[0], (Language) text.get()[1], "K7M2-QX9T")))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_subject_is_one_for_all_cases_and_kinds() {
        assertThat(Wording.subject(Language.SQ)).isEqualTo("Tryeza: keni një njoftim të ri");
        assertThat(Wording.subject(Language.EN)).isEqualTo("Tryeza: you have a new notice");
    }

    @Test
    void the_language_of_this_machine_does_not_matter() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertThat(Wording.text(Kind.REFERRAL_ROUTED, Language.SQ, "K7M2-QX9T"))
                    .isEqualTo(
                            "Tryezës suaj i është përcjellë rasti K7M2-QX9T. Ju lutemi, hyni në Tryeza për ta parë.");
            assertThat(Wording.text(Kind.REFERRAL_ROUTED, Language.EN, "K7M2-QX9T"))
                    .isEqualTo("Case K7M2-QX9T has been referred to your table. Please sign in to Tryeza to see it.");
        } finally {
            Locale.setDefault(usual);
        }
    }
}
