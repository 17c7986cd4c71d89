package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.GivenReferral.GAZETTEER;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    /** domain.md section 4, with the qarks the tables give. */
    private static final Set<String> AMBIGUOUS =
            Set.of("klos", "fierze", "dajc", "golem", "mollas", "selite", "shushice", "kolonje", "novosele", "qender");

    @Test
    void every_part_of_the_country_is_there() {
        assertThat(GAZETTEER.qarks()).hasSize(12).doesNotHaveDuplicates();
        assertThat(GAZETTEER.municipalities()).hasSize(61).doesNotHaveDuplicates();
        assertThat(PlaceTables.units()).hasSize(373);
        assertThat(PlaceTables.districts()).hasSize(36);
    }

    @Test
    void a_qark_is_found_in_every_spelling() {
        assertThat(notFound(qarkNames())).isEmpty();
    }

    private static Stream<Named> qarkNames() {
        return PlaceTables.qarks().stream()
                .flatMap(row -> row.names().stream().map(name -> new Named(row.code(), name)));
    }

    @Test
    void a_municipality_is_found_in_every_spelling_and_by_its_aliases() {
        assertThat(notFound(municipalityNames())).isEmpty();
        assertThat(notFound(PlaceTables.municipalities().stream().map(row -> new Named(row.qark(), row.ascii()))))
                .isEmpty();
    }

    private static Stream<Named> municipalityNames() {
        return PlaceTables.municipalities().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.name()), row.aliases().stream())
                        .map(name -> new Named(row.qark(), name)));
    }

    @Test
    void a_former_district_is_found_in_every_spelling() {
        assertThat(notFound(districtNames())).isEmpty();
    }

    private static Stream<Named> districtNames() {
        return PlaceTables.districts().stream().map(row -> new Named(row.qark(), row.name()));
    }

    @Test
    void an_administrative_unit_is_found_in_every_spelling_of_both_its_names() {
        assertThat(notFound(unitNames())).isEmpty();
        assertThat(notFound(PlaceTables.units().stream().map(row -> new Named(row.qark(), row.otherName()))))
                .isEmpty();
    }

    private static Stream<Named> unitNames() {
        return PlaceTables.units().stream().map(row -> new Named(row.qark(), row.name()));
    }

    /** Those that are more than the same name without diacritics, less the older spelling of Qafë-Mali. */
    private static Stream<Named> otherUnitNames() {
        Set<String> already = Stream.concat(unitNames(), municipalityNames())
                .map(named -> plain(named.name()).toLowerCase(Locale.ROOT).replaceAll("[ -]", ""))
                .collect(Collectors.toSet());
        return PlaceTables.units().stream()
                .map(row -> new Named(row.qark(), row.otherName()))
                .filter(named -> !already.contains(
                        plain(named.name()).toLowerCase(Locale.ROOT).replaceAll("[ -]", "")))
                .filter(named -> !named.name().equals("Qafe-mal"));
    }

    @Test
    void every_definite_form_means_what_the_name_means() {
        List<String> wrong = new ArrayList<>();
        everyName()
                .forEach(name -> DefiniteForms.of(name)
                        .forEach(form -> spellings(form).stream()
                                .filter(spelling -> !GAZETTEER.resolve(spelling).equals(GAZETTEER.resolve(name)))
                                .forEach(wrong::add)));
        assertThat(wrong).isEmpty();
    }

    /** The spellings under which a name does not come out as the one place it is, or at least one of several. */
    private static List<String> notFound(Stream<Named> names) {
        List<String> wrong = new ArrayList<>();
        names.forEach(named -> {
            PlaceCandidates found = GAZETTEER.resolve(named.name());
            boolean alone = !AMBIGUOUS.contains(plain(named.name()).toLowerCase(Locale.ROOT));
            if (found.in(GivenReferral.qark(named.qark())).isEmpty()
                    || alone != (found.all().size() == 1)) {
                wrong.add(named.name());
            }
            spellings(named.name()).stream()
                    .filter(spelling -> !GAZETTEER.resolve(spelling).equals(found))
                    .forEach(wrong::add);
        });
        return wrong;
    }

    /** Every indefinite name with its diacritics. */
    private static Set<String> everyName() {
        return Stream.of(
                        GAZETTEER.qarks().stream().map(qark -> new Named(qark.code(), qark.name())),
                        municipalityNames().filter(named -> !named.name().equals("Lushnje")),
                        districtNames(),
                        unitNames(),
                        otherUnitNames())
                .flatMap(names -> names)
                .map(Named::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Named(String qark, String name) {}

    private static Set<String> spellings(String name) {
        Set<String> spellings = new LinkedHashSet<>();
        for (String cased : List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT))) {
            for (String marked : List.of(cased, plain(cased), Normalizer.normalize(cased, Normalizer.Form.NFD))) {
                spellings.add(marked);
                spellings.add(" \t" + marked + "\u00A0 ");
                spellings.add(marked.replace(' ', '-'));
                spellings.add(marked.replace('-', ' '));
                spellings.add(marked.replace("-", "").replace(" ", ""));
                spellings.add(marked.replace(" ", "  ").replace('-', '\u2011'));
            }
        }
        return spellings;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    @ParameterizedTest
    @CsvSource({
        "Berati, AL-01",
        "Durrësi, AL-02",
        "Elbasani, AL-03",
        "Lushnja, AL-04",
        "Mallakastra, AL-04",
        "Frakulla, AL-04",
        "Gjirokastra, AL-05",
        "Korça, AL-06",
        "Hasi, AL-07",
        "Tropoja, AL-07",
        "Mirdita, AL-08",
        "Mati, AL-09",
        "Dibra, AL-09",
        "Puka, AL-10",
        "Malësia e Madhe, AL-10",
        "Va i Dejës, AL-10",
        "Vau Dejes, AL-10",
        "Kamza, AL-11",
        "Saranda, AL-12",
        "Himara, AL-12"
    })
    void a_definite_form_is_the_same_place(String text, String qark) {
        assertThat(GAZETTEER.resolve(text).qarks()).extracting(Qark::code).containsExactly(qark);
    }

    @ParameterizedTest
    @CsvSource({
        "Ura Vajgurore, AL-01, Dimal",
        "Urë Vajgurore, AL-01, Dimal",
        "Çorovodë, AL-01, Skrapar",
        "Përrenjas, AL-03, Prrenjas",
        "Fiershegan, AL-04, Lushnjë",
        "Ballsh, AL-04, Mallakastër",
        "Liqenas, AL-06, Pustec",
        "Bajram Curri, AL-07, Tropojë",
        "Tropojë, AL-07, Tropojë",
        "Laç, AL-08, Kurbin",
        "Klenjë, AL-09, Bulqizë",
        "Peshkopia, AL-09, Dibër",
        "Fushë Arrës, AL-10, Fushë-Arrëz",
        "Zall-Herr, AL-11, Tiranë",
        "Qendër (Vlorë), AL-12, Vlorë",
        "Lukovë, AL-12, Himarë",
        "Kuçovë, AL-01, Kuçovë",
        "Gramsh, AL-03, Gramsh"
    })
    void a_municipality_is_told_where_every_reading_of_the_name_lies_in_it(
            String text, String qark, String municipality) {
        assertThat(GAZETTEER.resolve(text).all()).singleElement().satisfies(candidate -> {
            assertThat(candidate.qark().code()).isEqualTo(qark);
            assertThat(candidate.municipality())
                    .isNotNull()
                    .extracting(Municipality::name)
                    .isEqualTo(municipality);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Berat", "Vlorë", "Tirana", "Skrapar", "Mat", "Pukë", "Sarandë", "Librazhd", "Lushnjë", "Kavaja"
            })
    void a_district_or_qark_that_stretches_over_several_municipalities_names_none(String text) {
        assertThat(GAZETTEER.resolve(text).all())
                .singleElement()
                .extracting(PlaceCandidate::municipality)
                .isNull();
    }

    @Test
    void no_former_district_tells_a_municipality_that_another_of_its_units_is_not_in() {
        assertThat(PlaceTables.districts()).allSatisfy(district -> {
            Set<String> within = new LinkedHashSet<>();
            PlaceTables.units().stream()
                    .filter(unit -> unit.district().equals(district.name()))
                    .forEach(unit -> within.add(unit.municipality()));
            GAZETTEER
                    .resolve(district.name())
                    .in(GivenReferral.qark(district.qark()))
                    .ifPresent(candidate -> {
                        if (candidate.municipality() != null) {
                            assertThat(within)
                                    .containsExactly(candidate.municipality().name());
                        }
                    });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Klos, AL-03 AL-09, Klosi",
        "Fierzë, AL-03 AL-07 AL-10, Fierza",
        "Dajç, AL-08 AL-10, Dajçi",
        "Golem, AL-04 AL-11, Golemi",
        "Mollas, AL-03 AL-06, Mollasi",
        "Selitë, AL-04 AL-08, Selita",
        "Shushicë, AL-03 AL-12, Shushica",
        "Kolonjë, AL-04 AL-06, Kolonja",
        "Novoselë, AL-06 AL-12, Novosela",
        "Qendër, AL-01 AL-03 AL-04 AL-05 AL-06 AL-10 AL-12, Qendra"
    })
    void a_name_of_several_qarks_is_never_guessed(String name, String qarks, String definite) {
        for (String form : List.of(name, definite)) {
            for (String spelling : spellings(form)) {
                assertThat(GAZETTEER.resolve(spelling).qarks())
                        .extracting(Qark::code)
                        .containsExactly(qarks.split(" ", -1));
            }
        }
    }

    @Test
    void no_other_name_lies_in_several_qarks_in_any_form() {
        List<String> ambiguous = new ArrayList<>();
        GAZETTEER.forEachForm((form, readings) -> {
            if (readings.stream().map(Reading::qark).distinct().count() > 1) {
                ambiguous.add(form);
            }
        });
        assertThat(ambiguous)
                .containsExactlyInAnyOrder(
                        "klos",
                        "klosi",
                        "fierze",
                        "fierza",
                        "dajc",
                        "dajci",
                        "golem",
                        "golemi",
                        "mollas",
                        "mollasi",
                        "selite",
                        "selita",
                        "shushice",
                        "shushica",
                        "kolonje",
                        "kolonja",
                        "novosele",
                        "novosela",
                        "qender",
                        "qendra",
                        "qendri",
                        "qenderi");
    }

    @Test
    void no_definite_form_of_a_name_is_a_form_of_another_name() {
        Set<String> names = everyName();
        List<String> collisions = new ArrayList<>();
        for (String one : names) {
            for (String other : names) {
                if (!Letters.of(one).equals(Letters.of(other)) && meet(one, other)) {
                    collisions.add(one + " and " + other);
                }
            }
        }
        assertThat(names).hasSizeGreaterThan(360);
        assertThat(collisions).isEmpty();
    }

    private static boolean meet(String one, String other) {
        Set<String> forms = new LinkedHashSet<>();
        DefiniteForms.of(one).forEach(form -> Letters.of(form).ifPresent(forms::add));
        return Stream.concat(Stream.of(other), DefiniteForms.of(other).stream())
                .anyMatch(form -> Letters.of(form).filter(forms::contains).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Athinë, Greqi",
                "athine, greqi",
                "Prizren",
                "Milano",
                "e panjohur",
                "E PANJOHUR",
                "Vlroë",
                "Vlor",
                "",
                " ",
                "Berat\u0000",
                "AL-12",
                "Τίρανα",
                "В\u043B\u043Erë",
                "Bеrat",
                "Beratit",
                "Shqipëri",
                "i",
                "e Madhe",
                "Fushë",
                "Zall"
            })
    void what_is_abroad_unknown_or_misspelt_has_no_candidates(String text) {
        assertThat(GAZETTEER.resolve(text).isEmpty()).isTrue();
    }

    @Test
    void ten_thousand_characters_are_no_place() {
        assertThat(GAZETTEER.resolve("Berat".repeat(2_000)).isEmpty()).isTrue();
        assertThat(GAZETTEER.resolve("Berat" + " ".repeat(10_000)).isEmpty()).isTrue();
    }

    @Test
    void a_qark_code_is_taken_as_written() {
        assertThat(GAZETTEER.ofQark("AL-09"))
                .get()
                .satisfies(found -> assertThat(found.all())
                        .containsExactly(new PlaceCandidate(GivenReferral.qark("AL-09"), null, Via.QARK)));
        assertThat(List.of("AL-13", "AL-00", "al-09", "AL09", "Dibër", "", "ONAC"))
                .allSatisfy(code -> assertThat(GAZETTEER.ofQark(code)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "Klos, AL-09, Klos",
        "Kolonjë, AL-06, Kolonjë",
        "Kolonje, AL-06, Kolonjë",
        "Ersekë, AL-06, Kolonjë",
        "Ura Vajgurore, AL-01, Dimal",
        "Berat, AL-01, Berat",
        "Fushe-Arrez, AL-10, Fushë-Arrëz",
        "Përrenjas, AL-03, Prrenjas"
    })
    void a_municipality_as_code_is_that_municipality(String name, String qark, String municipality) {
        assertThat(GAZETTEER.ofMunicipality(name))
                .get()
                .satisfies(found -> assertThat(found.all()).singleElement().satisfies(candidate -> {
                    assertThat(candidate.qark().code()).isEqualTo(qark);
                    assertThat(candidate.municipality())
                            .isNotNull()
                            .extracting(Municipality::name)
                            .isEqualTo(municipality);
                }));
    }

    @Test
    void every_municipality_is_its_own_code_by_every_name() {
        assertThat(PlaceTables.municipalities()).allSatisfy(row -> {
            List<String> names = new ArrayList<>(row.aliases());
            names.addAll(List.of(row.name(), row.ascii()));
            assertThat(names)
                    .allSatisfy(name -> assertThat(GAZETTEER.ofMunicipality(name))
                            .hasValueSatisfying(found -> assertThat(found.all())
                                    .extracting(PlaceCandidate::municipality)
                                    .extracting(each -> each == null ? "" : each.name())
                                    .containsExactly(row.name())));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Golem", "Qendër", "Prizren", "AL-01", "", "Berat1"})
    void what_is_no_municipality_is_no_code(String name) {
        assertThat(GAZETTEER.ofMunicipality(name)).isEmpty();
    }

    @Test
    void slugs_are_what_institution_ids_are_made_of() {
        assertThat(GAZETTEER.qarks())
                .extracting(Qark::slug)
                .containsExactly(
                        "berat",
                        "durres",
                        "elbasan",
                        "fier",
                        "gjirokaster",
                        "korce",
                        "kukes",
                        "lezhe",
                        "diber",
                        "shkoder",
                        "tirane",
                        "vlore");
        assertThat(GAZETTEER.municipalities())
                .extracting(Municipality::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"))
                .contains("malesi-e-madhe", "vau-i-dejes", "fushe-arrez", "gjirokaster");
    }

    @Test
    void every_municipality_has_its_protection_unit_in_the_directory() {
        assertThat(PlaceTables.rows("/directory/institutions.csv", ",").stream().map(row -> row[0]))
                .containsAll(GAZETTEER.municipalities().stream()
                        .map(Municipality::childProtectionUnit)
                        .toList());
    }
}
