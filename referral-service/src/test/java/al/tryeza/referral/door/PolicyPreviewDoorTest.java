package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who could see what, asked through the door. */
class PolicyPreviewDoorTest {

    private static final String IDENTITY = "{\"category\":\"IDENTITY\"}";

    private static String referred(String body) {
        Answer answer = SERVICE.refer("police.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer preview(String officer, String ref, String body) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/policy-preview", body);
    }

    private static JsonNode item(Answer answer, String officer, String purpose) {
        return items(answer)
                .filter(item -> item.path("officer").asString().equals(officer)
                        && item.path("purpose").asString().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream();
    }

    private static List<String> officers(Answer answer) {
        return items(answer)
                .map(item -> item.path("officer").asString())
                .distinct()
                .toList();
    }

    private static InstitutionKind kind(String officer) {
        Directory directory = SERVICE.bean(Directory.class);
        return directory
                .officer(officer)
                .flatMap(found -> directory.institution(found.institution()))
                .orElseThrow()
                .kind();
    }

    private static long recorded(String ref) {
        return SERVICE.jdbc().sql("""
                        SELECT coalesce(max(version), 0) FROM messaging.written_version
                         WHERE topic = 'access-events' AND record_key = ?
                        """).param(ref).query(Long.class).single();
    }

    @Test
    void the_secretary_is_told_who_could_see_a_childs_name_and_the_question_is_on_record() {
        String ref = referred(Bodies.childAt("Vlorë"));

        Answer answer = preview("secretary.vlore", ref, IDENTITY);

        JsonNode police = item(answer, "police.vlore", "CRIMINAL_INVESTIGATION");
        assertThat(police.path("institution").asString()).isEqualTo("police.vlore");
        assertThat(police.path("held").path("permitted").asBoolean()).isFalse();
        assertThat(police.path("ifGranted").toString())
                .isEqualTo("{\"permitted\":true,\"policies\":[\"permit-by-grant\"]}");
        item(answer, "vatra.worker", "SERVICE_PROVISION");
        item(answer, "responsible.authority", "CASE_MANAGEMENT");
        assertThat(officers(answer)).doesNotContain("secretary.vlore", "suspended.vlore", "police.gjirokaster");
        assertThat(answer.body().path("previewId").asString()).hasSize(36);
        assertThat(answer.body().path("policySet").asString()).hasSize(64);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
        assertThat(recorded(ref)).isEqualTo(1);
        preview("secretary.vlore", ref, IDENTITY);
        assertThat(recorded(ref)).isEqualTo(2);
    }

    @Test
    void a_grant_is_named_as_what_permits_it_until_other_rules_forbid_it() {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer given = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"vatra.worker","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        Instant.now().plus(Duration.ofDays(1))));
        assertThat(given.status()).as(given.text()).isEqualTo(201);

        JsonNode held = item(preview("secretary.vlore", ref, IDENTITY), "vatra.worker", "SERVICE_PROVISION")
                .path("held");
        assertThat(held.path("permitted").asBoolean()).isTrue();
        assertThat(held.path("by").asString())
                .isEqualTo(given.body().path("grantId").asString());

        Answer under = preview("secretary.vlore", ref, "{\"category\":\"IDENTITY\",\"rules\":{\"allowances\":[]}}");
        assertThat(officers(under)).containsExactly("vatra.worker");
        assertThat(item(under, "vatra.worker", "SERVICE_PROVISION").path("held").toString())
                .isEqualTo("{\"permitted\":false,\"policies\":[\"forbid-beyond-rules-of-conduct\"]}");
    }

    @Test
    void who_is_recused_is_as_one_who_is_not_there() {
        String ref = referred(Bodies.childAt("Vlorë", "social.vlore"));
        assertThat(officers(preview("secretary.vlore", ref, IDENTITY))).contains("health.vlore");

        Answer recused =
                SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/recusals", "{\"officer\":\"health.vlore\"}");
        assertThat(recused.status()).as(recused.text()).isEqualTo(201);

        Answer answer = preview("secretary.vlore", ref, IDENTITY);
        assertThat(answer.text()).doesNotContain("health.vlore", "social.vlore", "-recused");
    }

    @Test
    void other_rules_may_be_tried() {
        String ref = referred(Bodies.childAt("Vlorë"));
        assertThat(officers(preview("secretary.vlore", ref, "{\"category\":\"IDENTITY\",\"rules\":1}")))
                .contains("police.vlore");
        Answer imagined = preview("secretary.vlore", ref, """
                {"category":"IDENTITY","rules":{"allowances":[
                  {"kind":"SHELTER","purpose":"SERVICE_PROVISION","categories":["IDENTITY"]}]}}
                """);
        assertThat(officers(imagined))
                .contains("vatra.worker")
                .allSatisfy(officer -> assertThat(kind(officer)).isEqualTo(InstitutionKind.SHELTER));
        assertThat(imagined.body().has("rules")).isFalse();
        assertThat(SERVICE.get("secretary.vlore", "/api/tables/AL-12/rules")
                        .body()
                        .has("draft"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.vlore", "vatra.worker", "responsible.authority"})
    void who_may_see_the_case_and_does_not_lead_it_is_refused(String officer) {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer answer = preview(officer, ref, IDENTITY);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("code").asString()).isEqualTo("forbidden");
        assertThat(recorded(ref)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary.fier", "police.gjirokaster", "committee.vlore", "auditor"})
    void for_everybody_else_the_case_is_one_that_never_was(String officer) {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer hidden = preview(officer, ref, IDENTITY);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text())
                .isEqualTo(preview(officer, "0000000000000", IDENTITY).text());
        assertThat(hidden.text())
                .isEqualTo(preview(officer, "no-reference", IDENTITY).text());
        assertThat(recorded(ref)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | category | required",
                "{\"category\":\"EVERYTHING\"} | category | unknown_code",
                "{\"category\":\"IDENTITY\",\"purpose\":\"\"} | purpose | unknown_code",
                "{\"category\":\"IDENTITY\",\"rules\":0} | rules | unknown_version",
                "{\"category\":\"IDENTITY\",\"rules\":77} | rules | unknown_version",
                "{\"category\":\"IDENTITY\",\"rules\":{\"allowances\":[{\"kind\":\"NGO\",\"purpose\":\"CASE_MANAGEMENT\",\"categories\":[\"LEGAL\"]}]}} | rules.allowances[0].categories[0] | wider_than_default",
            })
    void what_is_wrong_is_named(String body, String field, String code) {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer answer = preview("secretary.vlore", ref, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("errors").toString())
                .isEqualTo("[{\"field\":\"%s\",\"code\":\"%s\"}]".formatted(field, code));
        assertThat(recorded(ref)).isZero();
    }
}
