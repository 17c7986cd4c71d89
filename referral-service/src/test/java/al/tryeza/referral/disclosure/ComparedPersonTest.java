package al.tryeza.referral.disclosure;

import static al.tryeza.referral.codes.Agreement.DOCUMENT_NUMBER;
import static al.tryeza.referral.codes.Agreement.NAME_AND_BIRTH_DATE;
import static al.tryeza.referral.codes.Agreement.NAME_AND_BIRTH_MONTH;
import static al.tryeza.referral.codes.Agreement.NAME_AND_SWAPPED_BIRTH_DATE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.codes.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of a likely match, over pairs of people. */
class ComparedPersonTest {

    private static final String BORN = "1984-03-05";

    private static ComparedPerson person(
            @Nullable String first, @Nullable String second, @Nullable String birthdate, @Nullable String number) {
        Body body = Body.ofAdult();
        set(body, "firstName", first);
        set(body, "secondName", second);
        set(body, "birthdate", birthdate);
        set(body, "identityNumber", number);
        if (birthdate == null) {
            body.with("/person/ageEstimate", "42");
        }
        return ComparedPerson.of(Read.taken(body.bytes()).identity());
    }

    private static void set(Body body, String field, @Nullable String text) {
        if (text == null) {
            body.without("/person/" + field);
        } else {
            body.with("/person/" + field, Body.JSON.writeValueAsString(text));
        }
    }

    private static Set<Agreement> agreeing(ComparedPerson one, ComparedPerson other) {
        Set<Agreement> found = one.agreeing(other);
        assertThat(other.agreeing(one)).as("the other way round").isEqualTo(found);
        return found;
    }

    private static Set<Agreement> named(String one, String other) {
        String[] first = one.split("/", 2);
        String[] second = other.split("/", 2);
        return agreeing(person(first[0], first[1], BORN, null), person(second[0], second[1], BORN, null));
    }

    @ParameterizedTest
    @CsvSource({
        // as it is, in capitals, without diacritics
        "Arta/Hoxha, Arta/Hoxha",
        "Arta/Hoxha, ARTA/HOXHA",
        "Përparim/Çela, Perparim/Cela",
        "Shkëlqim/Gjonë, SHKELQIM/GJONE",
        // surname first
        "Arta/Hoxha, Hoxha/Arta",
        // definite and indefinite
        "Agron/Dervish, Agroni/Dervishi",
        "Artë/Lekë, Arta/Leka",
        "Arte/Leke, Arta/Leka",
        "Lule/Gjokë, Lulja/Gjoka",
        "Besnike/Mark, Besnikja/Marku",
        "Nexhmije/Zog, Nexhmija/Zogu",
        "Ilir/Ali, Iliri/Aliu",
        "Pjetër/Kol, Pjetri/Koli",
        "Petro/Lek, Petroja/Leku",
        "Hatixhe/Shehu, Hatixheja/Sheh",
        "Maria/Ndou, Marija/Ndou",
        "Drita/Rama, Dritë/Rama",
        // hyphen, space, both or none
        "Ana-Maria/Hoxha, Ana Maria/Hoxha",
        "Ana Maria/Hoxha, Anamaria/Hoxha",
        "Ana/Maria Hoxha, Ana Maria/Hoxha",
        "Arta/Hoxha Leka, Arta/Hoxha-Leka",
        // a father's name in between
        "Arta Agim/Hoxha, Arta/Hoxha",
        "Arta/Agim Hoxha, Arta/Hoxha",
        // other spellings
        "Çerim/Leka, Qerim/Leka",
        "Dhimitër/Bardhi, Dimiter/Bardi",
        "Thanas/Kola, Tanas/Kola",
        "Aleksandra/Prifti, Alexandra/Prifti",
        "Abdulla/Krasniqi, Abdullah/Krasnici",
        "Sofia/Filipi, Sophia/Philipi",
        "Rrok/Llazari, Rok/Lazari",
        "Valbona/Xhafa, Walbona/Xhafa",
        "D'Angela/Rossi, DAngela/Rossi",
        // other letters
        "Арта/Хоџа, АРТА/ХОЏА",
        "Đorđe/Łukasz, Dorde/Lukasz"
    })
    void one_name_in_two_spellings_on_the_same_birthday_is_a_likely_match(String one, String other) {
        assertThat(named(one, other)).containsExactly(NAME_AND_BIRTH_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        // twins, and names of a man and a woman
        "Arta/Hoxha, Albana/Hoxha",
        "Agron/Hoxha, Agrona/Hoxha",
        "Artan/Hoxha, Artana/Hoxha",
        "Besnik/Hoxha, Besnike/Hoxha",
        "Ilir/Leka, Iliria/Leka",
        "Gëzim/Leka, Gëzime/Leka",
        // near, and another
        "Mara/Leka, Maria/Leka",
        "Ana/Leka, Anila/Leka",
        "Arta/Hoxha, Arta/Hoxhaj",
        "Arta/Hoxha, Arta/Doda",
        "Arben/Leka, Arber/Leka",
        "Flora/Leka, Florina/Leka",
        "Xhevahir/Leka, Zhevahir/Leka",
        "Shpresa/Leka, Spresa/Leka",
        // parts of a name
        "Arta/Hoxha, Arta/Agim",
        "Arta/Agim Hoxha, Agim/Hoxha",
        // no name at all
        "E panjohur/E panjohur, E panjohur/E panjohur",
        "Unknown/Hoxha, Unknown/Hoxha",
        "A/B, A/B",
        "-/Hoxha, -/Hoxha"
    })
    void two_names_on_the_same_birthday_are_two_people(String one, String other) {
        assertThat(named(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1984-03-05, 1984-03-05, NAME_AND_BIRTH_DATE",
        "1984-03-05, 1984-05-03, NAME_AND_SWAPPED_BIRTH_DATE",
        "1984-03-05, 1984-03-21, NAME_AND_BIRTH_MONTH",
        "1984-03-05, 1984-03-06, NAME_AND_BIRTH_MONTH",
        "1984-03-21, 1984-03-22, NAME_AND_BIRTH_MONTH",
        "1984-01-01, 1984-01-01, NAME_AND_BIRTH_DATE",
        "1984-03-05, 1984-04-05,",
        "1984-03-05, 1985-03-05,",
        "1984-03-05, 1985-05-03,",
        "1984-03-21, 1984-12-03,"
    })
    void of_one_name_the_birth_date_decides(String one, String other, @Nullable String expected) {
        Set<Agreement> found = agreeing(person("Arta", "Hoxha", one, null), person("Arta", "Hoxha", other, null));
        assertThat(found).isEqualTo(expected == null ? Set.of() : Set.of(Agreement.valueOf(expected)));
    }

    @ParameterizedTest
    @CsvSource({
        "J50101001A, J50101001A, true",
        "J50101001A, j 501-010-01 a, true",
        "I50101001L, 150101001l, true",
        "BO1234567, B01234567, true",
        "J50101001A, J50101001B, false",
        "J50101001A, J51010010A, false",
        "1234, 1234, false",
        "0000000, 0000000, false",
        "1111111111, 1111111111, false",
        "12345, 12345, false",
        "123456789, 123456789, false",
        "987654321, 987654321, false",
        "nuk ka, nuk ka, false",
        "pa dokument, pa dokument, false"
    })
    void a_documents_number_agrees_whatever_the_name_is(String one, String other, boolean expected) {
        Set<Agreement> found =
                agreeing(person("Arta", "Hoxha", BORN, one), person("Mira", "Leka", "1990-01-01", other));
        assertThat(found).isEqualTo(expected ? Set.of(DOCUMENT_NUMBER) : Set.of());
    }

    @Test
    void an_age_estimate_agrees_with_nobody() {
        var one = person("Arta", "Hoxha", null, null);
        assertThat(agreeing(one, person("Arta", "Hoxha", null, null))).isEmpty();
        assertThat(agreeing(one, person("Arta", "Hoxha", BORN, null))).isEmpty();
        assertThat(one.texts()).isEmpty();
    }

    @Test
    void a_birth_date_agrees_with_nobody_by_itself_nor_with_half_a_name() {
        assertThat(person(null, null, BORN, null).texts()).isEmpty();
        assertThat(person("Arta", null, BORN, null).texts()).isEmpty();
        assertThat(person(null, "Hoxha", BORN, null).texts()).isEmpty();
        assertThat(person("Arta Hoxha", null, BORN, null).agreeing(person("Arta", "Hoxha", BORN, null)))
                .containsExactly(NAME_AND_BIRTH_DATE);
    }

    @Test
    void whoever_is_taken_anonymously_is_compared_with_nobody() {
        assertThat(ComparedPerson.of(Read.taken(Body.ofAnonymousAdult().bytes()).identity())
                        .texts())
                .isEmpty();
    }

    @Test
    void number_and_name_are_both_told_and_what_follows_from_a_birth_date_is_not() {
        var one = person("Arta", "Hoxha", BORN, "J50101001A");
        assertThat(agreeing(one, person("Arta", "Hoxha", BORN, "J50101001A")))
                .containsExactly(DOCUMENT_NUMBER, NAME_AND_BIRTH_DATE);
        assertThat(agreeing(one, person("Arta", "Hoxha", "1984-05-03", "J50101001A")))
                .containsExactly(DOCUMENT_NUMBER, NAME_AND_SWAPPED_BIRTH_DATE);
        assertThat(agreeing(one, person("Arta", "Hoxha", "1984-03-09", null))).containsExactly(NAME_AND_BIRTH_MONTH);
    }

    /** Every two of forty common names, on one birthday: none may pass for another. */
    @Test
    void common_names_stay_apart() {
        List<String> names = List.of(
                "Agim",
                "Agron",
                "Albana",
                "Anila",
                "Arben",
                "Ardian",
                "Arta",
                "Artan",
                "Bashkim",
                "Besa",
                "Besnik",
                "Blerim",
                "Blerta",
                "Dritan",
                "Drita",
                "Edlira",
                "Elira",
                "Enkeleda",
                "Fatmir",
                "Fatmira",
                "Flora",
                "Genc",
                "Gjergj",
                "Ilir",
                "Ilira",
                "Klodian",
                "Klodiana",
                "Lindita",
                "Liri",
                "Luan",
                "Lule",
                "Merita",
                "Mimoza",
                "Mirela",
                "Ndriçim",
                "Petrit",
                "Qemal",
                "Shpresa",
                "Teuta",
                "Valbona",
                "Vjollca",
                "Zana");
        List<String> alike = new ArrayList<>();
        for (String one : names) {
            for (String other : names) {
                if (one.compareTo(other) < 0
                        && !named(one + "/Hoxha", other + "/Hoxha").isEmpty()) {
                    alike.add(one + " " + other);
                }
            }
        }
        assertThat(alike).isEmpty();
    }
}
