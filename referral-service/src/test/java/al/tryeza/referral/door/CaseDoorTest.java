package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.door.Running.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseDoorTest {

    private static final String UNKNOWN = "/api/cases/0000000000000";

    private static String referred(String body) {
        Answer answer = SERVICE.refer("police.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer place(String officer, String ref, String qark, String... headers) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/place", "{\"qark\":\"" + qark + "\"}", headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.vlore", "social.vlore", "vatra.worker", "secretary.vlore", "responsible.authority"})
    void a_member_of_the_table_sees_the_case_in_codes(String officer) {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer answer = SERVICE.get(officer, "/api/cases/" + ref);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("etag", "\"3\"");
        assertThat(answer.body().path("ageBand").asString()).startsWith("AGE_");
        assertThat(answer.body().path("referral").path("needs").path(0).asString())
                .isEqualTo("EDUCATION");
        assertThat(answer.text()).doesNotContain(Bodies.CANARY).doesNotContain("K40506077X", "2014-05-06");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"police.gjirokaster", "committee.vlore", "auditor", "onac.desk", "secretary.fier", "operator"})
    void for_everybody_else_the_case_is_one_that_never_was(String officer) {
        String ref = referred(Bodies.childAt("Vlorë"));
        Answer hidden = SERVICE.get(officer, "/api/cases/" + ref);
        Answer absent = SERVICE.get(officer, UNKNOWN);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
        assertThat(hidden.headers().keySet()).isEqualTo(absent.headers().keySet());
    }

    @Test
    void for_a_recused_institution_the_case_is_one_that_never_was() {
        String ref = referred(Bodies.childAt("Vlorë", "social.vlore"));
        assertThat(SERVICE.get("social.vlore", "/api/cases/" + ref).text())
                .isEqualTo(SERVICE.get("social.vlore", UNKNOWN).text());
        assertThat(SERVICE.get("social.vlore", "/api/cases?limit=1000").text()).doesNotContain(ref);
        assertThat(SERVICE.get("health.vlore", "/api/cases?limit=1000").text()).contains(ref);
    }

    @Test
    void a_recused_officer_is_not_their_institution_although_both_have_one_id() {
        String ref = referred(Bodies.childAt("Vlorë"));
        SERVICE.jdbc()
                .sql("INSERT INTO casework.recused_officer (case_ref, officer) VALUES (?, 'social.vlore')")
                .param(ref)
                .update();
        assertThat(SERVICE.get("social.vlore", "/api/cases/" + ref).status()).isEqualTo(404);
        assertThat(SERVICE.get("social.vlore", "/api/cases?limit=1000").text()).doesNotContain(ref);
        Recused recused = SERVICE.bean(Recusals.class).of(new CaseRef(ref));
        assertThat(recused.keepsOut("social.vlore", "social.vlore")).isTrue();
        assertThat(recused.keepsOut("another.officer", "social.vlore")).isFalse();
    }

    @Test
    void who_sits_at_a_recused_table_is_recused_too() {
        String ref = referred(Bodies.childAt("Vlorë", "AL-05"));
        Recused recused = SERVICE.bean(Recusals.class).of(new CaseRef(ref));
        assertThat(recused.institutions())
                .contains("AL-05", "police.gjirokaster")
                .doesNotContain("police.vlore");
        assertThat(recused.keepsOut("police.gjirokaster", "police.gjirokaster")).isTrue();
    }

    @Test
    void the_childs_protection_unit_sees_the_case_it_joins() {
        String ref = referred(Bodies.child("{\"residence\":{\"municipality\":\"Gjirokastër\"}}"));
        assertThat(SERVICE.get("cpu.gjirokaster", "/api/cases/" + ref).status()).isEqualTo(200);
        String elsewhere = referred(Bodies.child("{\"residence\":{\"municipality\":\"Libohovë\"}}"));
        assertThat(SERVICE.get("cpu.gjirokaster", "/api/cases/" + elsewhere).status())
                .isEqualTo(404);
    }

    @Test
    void a_look_is_recorded_once_an_officer_case_and_hour() {
        String ref = referred(Bodies.childAt("Vlorë"));
        for (int look = 0; look < 3; look++) {
            SERVICE.get("health.vlore", "/api/cases/" + ref);
        }
        SERVICE.get("ngo.vlore", "/api/cases/" + ref);
        long looks = SERVICE.jdbc()
                .sql("SELECT access_version FROM casework.case_file WHERE ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
        // the hour may turn between two of the looks
        assertThat(looks).isBetween(2L, 3L);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        for (int number = 0; number < 3; number++) {
            referred(Bodies.childAt("Kukës"));
        }
        Answer first = SERVICE.get("secretary.kukes", "/api/cases?limit=2");
        assertThat(first.body().path("items").size()).isEqualTo(2);
        String cursor = first.body().path("next").asString();
        Answer second = SERVICE.get("secretary.kukes", "/api/cases?limit=2&cursor=" + cursor);
        assertThat(second.body().path("items").size()).isEqualTo(1);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(first.text())
                .doesNotContain(
                        second.body().path("items").path(0).path("caseRef").asString());
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=1001,limit", "cursor=%21,cursor", "limit=many,"})
    void a_bad_page_is_refused_by_a_code(String query, String field) {
        Answer answer = SERVICE.get("secretary.kukes", "/api/cases?" + query);
        assertThat(answer.status()).isEqualTo(400);
        if (field != null) {
            assertThat(answer.body().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
        }
    }

    @Test
    void the_national_desk_places_a_case_that_no_rule_could() {
        String ref = referred(Bodies.childAt("Prizren"));
        assertThat(SERVICE.get("onac.desk", "/api/cases/" + ref).status()).isEqualTo(200);

        Answer placed = place("onac.desk", ref, "AL-09", "If-Match", "\"3\"");

        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(placed.headers()).containsEntry("etag", "\"4\"");
        assertThat(placed.body().path("status").asString()).isEqualTo("ROUTED");
        assertThat(placed.body().path("table").asString()).isEqualTo("AL-09");
        assertThat(SERVICE.get("secretary.diber", "/api/cases/" + ref).status()).isEqualTo(200);
        assertThat(SERVICE.get("onac.desk", "/api/cases/" + ref).status()).isEqualTo(404);
        assertThat(place("onac.desk", ref, "AL-01", "If-Match", "\"4\"")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("not_awaiting_place");
    }

    @Test
    void a_choice_needs_the_version_that_was_seen() {
        String ref = referred(Bodies.childAt("Prizren"));
        assertThat(place("onac.desk", ref, "AL-09").status()).isEqualTo(428);
        assertThat(place("onac.desk", ref, "AL-09", "If-Match", "\"2\"").status())
                .isEqualTo(412);
        assertThat(place("onac.desk", ref, "AL-13", "If-Match", "\"3\"").status())
                .isEqualTo(400);
        assertThat(place("police.vlore", ref, "AL-09", "If-Match", "\"3\"").status())
                .isEqualTo(403);
        assertThat(place("onac.desk", "0000000000000", "AL-09", "If-Match", "\"3\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_recused_table_cannot_be_chosen() {
        String ref = referred(Bodies.childAt("Prizren", "AL-09"));
        Answer refused = place("onac.desk", ref, "AL-09", "If-Match", "\"3\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("table_recused");
    }

    @Test
    void an_old_decision_is_explained_and_made_again() {
        Answer referred = SERVICE.refer("police.vlore", Bodies.childAt("Vlorë"));
        String id = referred.body().path("referralId").asString();
        Answer answer = SERVICE.get("police.vlore", "/api/referrals/" + id + "/routing");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("replayAgrees").asBoolean()).isTrue();
        assertThat(answer.body().path("routing")).isEqualTo(referred.body().path("routing"));
        assertThat(SERVICE.get("police.gjirokaster", "/api/referrals/" + id + "/routing")
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.get("police.vlore", "/api/referrals/no-uuid").status())
                .isEqualTo(404);
    }

    @Test
    void the_preview_offers_and_keeps_nothing() {
        Answer get = SERVICE.get("police.vlore", "/api/routing/preview?place=Klos");
        assertThat(get.body().path("candidates").size()).isGreaterThan(1);
        Answer post = SERVICE.post("police.vlore", "/api/routing/preview", "{\"place\":\"Vlorw\"}");
        assertThat(post.body().path("candidates").path(0).path("via").asString())
                .isEqualTo("SIMILAR");
        assertThat(SERVICE.post("police.vlore", "/api/routing/preview", "[]").status())
                .isEqualTo(400);
    }
}
