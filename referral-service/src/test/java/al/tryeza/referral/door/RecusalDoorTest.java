package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Recused;
import al.tryeza.events.RecusedKind;
import al.tryeza.referral.door.Running.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecusalDoorTest {

    private static String referred(String sender, String place) {
        Answer answer = SERVICE.refer(sender, Bodies.childAt(place));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer recuse(String officer, String ref, String body) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/recusals", body);
    }

    private static int sees(String officer, String ref) {
        return SERVICE.get(officer, "/api/cases/" + ref).status();
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    @Test
    void the_secretary_keeps_an_institution_out_and_it_is_published_with_who_is_out() {
        String ref = referred("police.vlore", "Vlorë");
        Answer done = recuse("secretary.vlore", ref, "{\"institution\":\"social.vlore\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(201);
        assertThat(done.body().path("institution").asString()).isEqualTo("social.vlore");
        assertThat(done.body().path("nationalDeskStandsIn").asBoolean()).isFalse();
        assertThat(sees("social.vlore", ref)).isEqualTo(404);
        assertThat(sees("health.vlore", ref)).isEqualTo(200);
        assertThat(code(recuse("secretary.vlore", ref, "{\"institution\":\"social.vlore\"}")))
                .isEqualTo("already_recused");
        try (var events = new CaseEvents()) {
            await().untilAsserted(() -> assertThat(events.of(ref)).hasSize(4));
            assertThat(events.of(ref).getLast()).isInstanceOfSatisfying(Recused.class, recused -> {
                assertThat(recused.getStructure().getVersion()).isEqualTo(4);
                assertThat(recused.getActor().getOfficer()).isEqualTo("secretary.vlore");
                assertThat(recused.getContent().getKind()).isEqualTo(RecusedKind.INSTITUTION);
                assertThat(recused.getContent().getParty()).isEqualTo("social.vlore");
                assertThat(recused.getContent().getSelfDeclared()).isFalse();
                assertThat(recused.getContent().getRecused()).isEqualTo(List.of("social.vlore"));
                assertThat(recused.getContent().getTold()).isEmpty();
            });
        }
    }

    @Test
    void an_officer_declares_their_own_conflict_and_colleagues_still_see_the_case() {
        String ref = referred("vatra.worker", "Vlorë");
        assertThat(recuse("police.vlore", ref, "{\"officer\":\"police.vlore\"}").status())
                .isEqualTo(201);
        assertThat(sees("police.vlore", ref)).isEqualTo(404);
        assertThat(SERVICE.jdbc()
                        .sql("SELECT count(*) FROM casework.recusal WHERE case_ref = ?")
                        .param(ref)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(recuse("police.vlore", ref, "{\"officer\":\"police.vlore\"}").status())
                .isEqualTo(404);
    }

    @Test
    void a_recused_officer_of_the_police_cannot_state_anything_either() {
        String ref = referred("vatra.worker", "Vlorë");
        recuse("police.vlore", ref, "{\"officer\":\"police.vlore\"}");
        Answer stated = SERVICE.post(
                "police.vlore", "/api/identifications", """
                {"traffickingStatus":"ActualVictimOfTrafficking","decidedBy":["police.vlore"],"caseRef":"%s"}
                """.formatted(ref), "Idempotency-Key", "recused-" + ref);
        assertThat(stated.status()).isEqualTo(404);
    }

    @Test
    void who_referred_from_a_table_that_is_recused_does_not_see_the_case_any_more() {
        String ref = referred("de.worker", "Vlorë");
        assertThat(sees("de.worker", ref)).isEqualTo(200);
        assertThat(recuse("secretary.vlore", ref, "{\"table\":\"AL-11\"}").status())
                .isEqualTo(201);
        assertThat(sees("de.worker", ref)).isEqualTo(404);
    }

    @Test
    void where_the_only_secretary_is_recused_the_national_desk_stands_in() {
        String ref = referred("police.vlore", "Vlorë");
        assertThat(sees("onac.desk", ref)).isEqualTo(404);
        Answer done = recuse("secretary.vlore", ref, "{\"officer\":\"secretary.vlore\"}");
        assertThat(done.body().path("nationalDeskStandsIn").asBoolean()).isTrue();
        assertThat(sees("secretary.vlore", ref)).isEqualTo(404);
        assertThat(sees("onac.desk", ref)).isEqualTo(200);
        assertThat(recuse("onac.desk", ref, "{\"institution\":\"ngo.vlore\"}").status())
                .isEqualTo(201);
        try (var events = new CaseEvents()) {
            await().untilAsserted(() -> assertThat(events.of(ref)).hasSize(5));
            var first = (Recused) events.of(ref).get(3);
            assertThat(first.getContent().getDeskStandsIn()).isTrue();
            assertThat(first.getContent().getTold()).isEqualTo(List.of("onac.desk"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`[]`, not_an_object",
                "`{}`, exactly_one_of",
                "`{\"officer\":\"a\",\"table\":\"AL-05\"}`, exactly_one_of",
                "`{\"officer\":7}`, wrong_type",
                "`{\"officer\":null}`, wrong_type",
                "`{\"person\":\"Zymbrakesha\"}`, unknown_field",
                "`{\"officer\":\"nobody.ever\"}`, unknown_code",
                "`{\"institution\":\"AL-05\"}`, unknown_code",
                "`{\"table\":\"police.vlore\"}`, unknown_code"
            })
    void a_faulty_body_is_refused_by_a_code_and_not_repeated(String body, String code) {
        String ref = referred("police.vlore", "Vlorë");
        Answer answer = recuse("secretary.vlore", ref, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain("nobody.ever").doesNotContain(Bodies.CANARY);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "secretary.vlore, `{\"table\":\"ONAC\"}`, 409, national_desk",
                "secretary.vlore, `{\"institution\":\"onac\"}`, 409, national_desk",
                "secretary.vlore, `{\"officer\":\"onac.desk\"}`, 409, national_desk",
                "secretary.vlore, `{\"table\":\"AL-12\"}`, 409, table_has_case",
                "health.vlore, `{\"officer\":\"police.vlore\"}`, 403, may_not_recuse",
                "secretary.fier, `{\"officer\":\"police.vlore\"}`, 404, not_found",
                "committee.vlore, `{\"officer\":\"committee.vlore\"}`, 404, not_found",
                "suspended.vlore, `{\"officer\":\"suspended.vlore\"}`, 403, officer_not_active"
            })
    void who_may_not_is_refused(String officer, String body, int status, String code) {
        String ref = referred("police.vlore", "Vlorë");
        Answer answer = recuse(officer, ref, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
    }
}
