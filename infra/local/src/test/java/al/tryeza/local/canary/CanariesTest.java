package al.tryeza.local.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanariesTest {

    private static final String BODY = """
            {"person": {"firstName": "Zana", "secondName": "Kanarishtja", "birthdate": "1987-02-27",
                        "identityNumber": "Q70229999Z", "mobilePhone": "+355699990001",
                        "mailingStreet": "Rruga e Kanarinës 7", "safeContact": {"codeWord": "limoni"}},
             "places": {"present": {"text": "Kanarinaj"}, "residence": {"text": "Vlorë"},
                        "foundAt": {"municipality": "Gjirokastër"}},
             "urgency": "URGENT", "narrative": "Tregoi se ruhet."}
            """;

    private static List<String> valuesFrom(String body) {
        Canaries canaries = new Canaries("Vlorë"::equals);
        canaries.from(JsonMapper.shared().readTree(body));
        return canaries.all().stream().map(Canary::value).toList();
    }

    @Test
    void what_identifies_a_person_is_looked_for() {
        assertThat(valuesFrom(BODY))
                .containsExactlyInAnyOrder(
                        "Kanarishtja",
                        "Zana Kanarishtja",
                        "Kanarishtja Zana",
                        "Q70229999Z",
                        "1987-02-27",
                        "+355699990001",
                        "355699990001",
                        "0699990001",
                        "Rruga e Kanarinës 7",
                        "limoni",
                        "Kanarinaj",
                        "Tregoi se ruhet.");
    }

    @Test
    void codes_public_places_and_names_short_enough_to_stand_anywhere_by_chance_are_not() {
        assertThat(valuesFrom(BODY)).doesNotContain("URGENT", "Vlorë", "Gjirokastër", "Zana");
    }

    @Test
    void a_body_without_a_person_has_none() {
        assertThat(valuesFrom("{\"person\": {\"gender\": \"Feminine\", \"ageEstimate\": 30}}"))
                .isEmpty();
        assertThat(valuesFrom("[]")).isEmpty();
    }
}
