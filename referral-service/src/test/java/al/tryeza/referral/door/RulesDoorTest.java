package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.door.Running.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Rules of conduct through the doors, at tables that no other test needs as they are. */
class RulesDoorTest {

    private static final String DIBER = "/api/tables/AL-09/rules";
    private static final String LEZHE = "/api/tables/AL-08/rules";
    private static final String ONLY_HEALTH = """
            {"allowances":[{"kind":"PUBLIC_HEALTH","purpose":"SERVICE_PROVISION","categories":["IDENTITY","HEALTH"]}]}
            """;

    private final Conduct conduct = SERVICE.bean(Conduct.class);

    @BeforeAll
    static void officers_of_four_institutions() {
        for (String institution : List.of(
                "police.diber",
                "social.diber",
                "ngo.diber",
                "health.diber",
                "police.lezhe",
                "ngo.lezhe",
                "police.kukes")) {
            SERVICE.jdbc().sql("""
                            INSERT INTO directory.officer (id, institution, roles, status, language, version)
                            VALUES (?, ?, '{table-member}', 'ACTIVE', 'SQ', 1) ON CONFLICT DO NOTHING
                            """).params("rules." + institution, institution).update();
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private static long events(String table) {
        return SERVICE.jdbc()
                .sql(
                        "SELECT version FROM messaging.written_version WHERE topic = 'directory-events' AND record_key = ?")
                .param("RULES_OF_CONDUCT:" + table)
                .query(Long.class)
                .single();
    }

    private static int version(JsonNode part) {
        return part.path("version").asInt();
    }

    private static Answer draft(String table, String body) {
        String path = "/api/tables/" + table + "/rules";
        String secretary = table.equals("AL-09") ? "secretary.diber" : "secretary.lezhe";
        String tag = SERVICE.get(secretary, path).headers().get("etag");
        return SERVICE.post(secretary, path, body, "If-Match", tag);
    }

    @Test
    void a_table_makes_a_stricter_version_and_every_officer_accepts_it_anew() {
        Answer before = SERVICE.get("rules.ngo.diber", DIBER);
        assertThat(before.status()).as(before.text()).isEqualTo(200);
        assertThat(before.body().path("accepted").asBoolean()).isFalse();
        assertThat(before.body().has("draft")).isFalse();
        int first = version(before.body().path("inForce"));
        assertThat(SERVICE.post("rules.ngo.diber", DIBER + "/" + first + "/acceptances", "")
                        .status())
                .isEqualTo(201);
        Answer again = SERVICE.post("rules.ngo.diber", DIBER + "/" + first + "/acceptances", "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("accepted").asBoolean()).isTrue();
        assertThat(conduct.accepted("secretary.diber", "AL-09")).isTrue();
        long events = events("AL-09");

        Answer drafted = draft("AL-09", ONLY_HEALTH);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        int next = version(drafted.body().path("draft"));
        assertThat(next).isGreaterThan(first);
        assertThat(drafted.body().path("draft").path("needed").asInt()).isEqualTo(3);
        assertProblem(
                SERVICE.post("rules.ngo.diber", DIBER + "/" + next + "/acceptances", ""), 409, "rules_not_in_force");

        String signOffs = DIBER + "/" + next + "/sign-offs";
        assertThat(SERVICE.post("secretary.diber", signOffs, "").status()).isEqualTo(201);
        assertThat(SERVICE.post("secretary.diber", signOffs, "").status()).isEqualTo(200);
        Answer second = SERVICE.post("rules.police.diber", signOffs, "");
        assertThat(second.body()
                        .path("draft")
                        .path("signOffs")
                        .path(1)
                        .path("institution")
                        .asString())
                .isEqualTo("police.diber");
        assertThat(conduct.accepted("rules.ngo.diber", "AL-09")).isTrue();
        Answer last = SERVICE.post("rules.health.diber", signOffs, "");
        assertThat(version(last.body().path("inForce"))).isEqualTo(next);
        assertThat(last.body().has("draft")).isFalse();
        assertThat(last.body().path("inForce").path("allowances").toString())
                .isEqualTo("[{\"kind\":\"PUBLIC_HEALTH\",\"purpose\":\"SERVICE_PROVISION\","
                        + "\"categories\":[\"IDENTITY\",\"HEALTH\"]}]");
        assertProblem(SERVICE.post("rules.social.diber", signOffs, ""), 409, "rules_not_proposed");

        assertThat(conduct.accepted("rules.ngo.diber", "AL-09")).isFalse();
        assertThat(conduct.accepted("secretary.diber", "AL-09")).isFalse();
        assertProblem(
                SERVICE.post("rules.ngo.diber", DIBER + "/" + first + "/acceptances", ""), 409, "rules_not_in_force");
        assertThat(SERVICE.post("rules.ngo.diber", DIBER + "/" + next + "/acceptances", "")
                        .status())
                .isEqualTo(201);
        assertThat(conduct.accepted("rules.ngo.diber", "AL-09")).isTrue();
        // drafted, three signatures, in force, accepted
        assertThat(events("AL-09")).isEqualTo(events + 6);
    }

    @Test
    void a_proposal_is_made_against_what_was_seen() {
        String tag = SERVICE.get("secretary.lezhe", LEZHE).headers().get("etag");
        assertProblem(SERVICE.post("secretary.lezhe", LEZHE, ONLY_HEALTH), 428, "if_match_required");
        assertProblem(SERVICE.post("secretary.lezhe", LEZHE, ONLY_HEALTH, "If-Match", "\"9\""), 412, "stale");
        assertThat(SERVICE.post("secretary.lezhe", LEZHE, ONLY_HEALTH, "If-Match", tag)
                        .status())
                .isEqualTo(201);
        assertProblem(SERVICE.post("secretary.lezhe", LEZHE, ONLY_HEALTH, "If-Match", tag), 412, "stale");
    }

    @Test
    void a_proposal_that_was_replaced_cannot_be_signed() {
        int replaced = version(draft("AL-08", ONLY_HEALTH).body().path("draft"));
        int open = version(draft("AL-08", "{\"allowances\":[]}").body().path("draft"));
        assertThat(open).isEqualTo(replaced + 1);
        assertProblem(
                SERVICE.post("rules.ngo.lezhe", LEZHE + "/" + replaced + "/sign-offs", ""), 409, "rules_not_proposed");
    }

    @Test
    void what_is_in_force_already_is_no_proposal() {
        JsonNode inForce = SERVICE.get("secretary.lezhe", LEZHE).body().path("inForce");
        assertProblem(
                draft("AL-08", "{\"allowances\":%s}".formatted(inForce.path("allowances"))), 409, "rules_unchanged");
    }

    @Test
    void every_line_that_is_too_wide_is_named_and_nothing_is_repeated() {
        Answer answer = draft("AL-08", """
                {"allowances":[{"kind":"NGO","purpose":"SERVICE_PROVISION","categories":["LEGAL","HEALTH"]},
                               {"kind":"Zymbrakesha","purpose":"SERVICE_PROVISION","categories":["HEALTH"]}],
                 "Zymbrakesha":1}
                """);
        assertProblem(answer, 400, "invalid_request");
        assertThat(answer.body().path("errors").toString())
                .isEqualTo("[{\"field\":\"body\",\"code\":\"unknown_field\"},"
                        + "{\"field\":\"allowances[0].categories[0]\",\"code\":\"wider_than_default\"},"
                        + "{\"field\":\"allowances[1].kind\",\"code\":\"unknown_code\"}]");
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{}", "{\"allowances\":{}}", "{\"allowances\":[[]]}"})
    void what_is_no_proposal_is_refused(String body) {
        assertProblem(draft("AL-08", body), 400, "invalid_request");
    }

    @ParameterizedTest
    @CsvSource({
        "rules.police.lezhe, 403",
        "secretary.diber, 403",
        "committee.vlore, 403",
        "auditor, 403",
        "operator, 403",
        "suspended.vlore, 403",
        "nobody.known, 403"
    })
    void only_the_tables_own_secretary_proposes(String officer, int status) {
        assertThat(SERVICE.post(officer, LEZHE, ONLY_HEALTH, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.police.kukes", "committee.vlore", "auditor", "onac.desk", "secretary.fier"})
    void who_does_not_work_there_neither_reads_signs_nor_accepts(String officer) {
        assertProblem(SERVICE.get(officer, LEZHE), 403, "forbidden");
        assertProblem(SERVICE.post(officer, LEZHE + "/1/sign-offs", ""), 403, "forbidden");
        assertProblem(SERVICE.post(officer, LEZHE + "/1/acceptances", ""), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AL-13", "al-08", "police.lezhe", "%20"})
    void a_table_that_never_was_is_not_found(String table) {
        String path = "/api/tables/" + table + "/rules";
        assertProblem(SERVICE.get("secretary.lezhe", path), 404, "not_found");
        assertProblem(SERVICE.post("secretary.lezhe", path, ONLY_HEALTH, "If-Match", "\"1\""), 404, "not_found");
        assertProblem(SERVICE.post("secretary.lezhe", path + "/1/sign-offs", ""), 404, "not_found");
        assertProblem(SERVICE.post("responsible.authority", path + "/1/acceptances", ""), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2147483647", "2147483648", "first"})
    void a_version_that_never_was_is_not_found(String version) {
        assertProblem(SERVICE.post("secretary.lezhe", LEZHE + "/" + version + "/acceptances", ""), 404, "not_found");
        assertProblem(SERVICE.post("secretary.lezhe", LEZHE + "/" + version + "/sign-offs", ""), 404, "not_found");
    }

    @Test
    void who_takes_part_in_a_case_of_the_table_accepts_its_rules_and_signs_nothing() {
        String lezhe = "rules.police.diber";
        assertProblem(SERVICE.post(lezhe, LEZHE + "/1/acceptances", ""), 403, "forbidden");

        assertThat(SERVICE.refer(lezhe, Bodies.childAt("Lezhë")).status()).isEqualTo(201);

        assertThat(SERVICE.post(lezhe, LEZHE + "/1/acceptances", "").status()).isEqualTo(201);
        assertThat(conduct.accepted(lezhe, "AL-08")).isTrue();
        assertProblem(SERVICE.post(lezhe, LEZHE + "/1/sign-offs", ""), 403, "forbidden");
    }

    @Test
    void a_case_from_which_they_are_recused_opens_no_rules() {
        String ref = SERVICE.refer("rules.social.diber", Bodies.childAt("Lezhë"))
                .body()
                .path("caseRef")
                .asString();
        SERVICE.jdbc()
                .sql("INSERT INTO casework.recusal (case_ref, recused) VALUES (?, 'social.diber')")
                .param(ref)
                .update();
        assertThat(SERVICE.get("rules.social.diber", LEZHE).text())
                .isEqualTo(SERVICE.get("ngo.vlore", LEZHE).text());
        assertProblem(SERVICE.post("rules.social.diber", LEZHE + "/1/acceptances", ""), 403, "forbidden");
    }

    @Test
    void demo_officers_begin_with_their_tables_rules_accepted_and_new_ones_do_not() {
        for (String officer : List.of("police.vlore", "vatra.worker", "secretary.vlore", "prosecutor.vlore")) {
            assertThat(conduct.accepted(officer, "AL-12")).as(officer).isTrue();
        }
        assertThat(conduct.accepted("cpu.gjirokaster", "AL-05")).isTrue();
        assertThat(conduct.accepted("responsible.authority", "AL-07")).isTrue();
        assertThat(conduct.accepted("vatra.worker", "AL-05")).isFalse();
        assertThat(conduct.accepted("rules.ngo.lezhe", "AL-08")).isFalse();
        assertThat(conduct.accepted("committee.vlore", "AL-12")).isFalse();
    }
}
