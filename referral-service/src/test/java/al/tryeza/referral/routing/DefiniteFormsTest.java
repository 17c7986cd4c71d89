package al.tryeza.referral.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefiniteFormsTest {

    @ParameterizedTest
    @CsvSource({
        "Berat, Berati",
        "Mat, Mati",
        "Has, Hasi",
        "Fier, Fieri",
        "Durrës, Durrësi",
        "Kukës, Kukësi",
        "Patos, Patosi",
        "Belsh, Belshi",
        "Librazhd, Librazhdi",
        "Skrapar, Skrapari",
        "Pogradec, Pogradeci",
        "Shijak, Shijaku",
        "Cërrik, Cërriku",
        "Vithkuq, Vithkuqi",
        "Maliq, Maliqi",
        "Korçë, Korça",
        "Lushnjë, Lushnja",
        "Lezhë, Lezha",
        "Tropojë, Tropoja",
        "Shkodër, Shkodra",
        "Dibër, Dibra",
        "Gjirokastër, Gjirokastra",
        "Mallakastër, Mallakastra",
        "Ishëm, Ishmi",
        "Kamëz, Kamza",
        "Fushë-Arrëz, Fushë Arrëza",
        "Peshkopi, Peshkopia",
        "Lënie, Lënia",
        "Fushë-Kuqe, Fushë Kuqja",
        "Cepo, Cepoja",
        "Malësi e Madhe, Malësia e Madhe",
        "Dropull i Sipërm, Dropulli i Sipërm",
        "Kala e Dodës, Kalaja e Dodës",
        "Fushë Krujë, Fushë Kruja",
        "Qendër Piskovë, Qendra Piskovë",
        "Katund i Ri, Katundi i Ri"
    })
    void a_name_takes_the_ending_of_its_head(String name, String definite) {
        assertThat(DefiniteForms.of(name)).contains(definite).doesNotContain(name);
    }

    @ParameterizedTest
    @CsvSource({"Malësi e Madhe, Malësi e Madhja", "Luz i Vogël, Luz i Vogla", "Katund i Ri, Katund i Ria"})
    void what_follows_an_article_keeps_its_ending(String name, String wrong) {
        assertThat(DefiniteForms.of(name)).doesNotContain(wrong);
    }
}
