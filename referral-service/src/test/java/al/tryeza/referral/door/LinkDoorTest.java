package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Topic;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.links.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two institutions refer one person: the Responsible Authority hears of it, and nobody else notices. */
class LinkDoorTest {

    private static final String LINKS = "/api/possible-links";
    private static final String AUTHORITY = "responsible.authority";
    private static final String UNKNOWN = LINKS + "/00000000-0000-4000-8000-000000000000";
    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{13}");

    /** Surnames that no other test has, so that what is found is of this test alone. */
    private static final List<String> SURNAMES = List.of("Zymbrati", "Zymbrosi", "Zymbruli", "Zymbreka", "Zymbruti");

    private static int used;

    @BeforeAll
    static void officers_of_their_own() {
        for (String officer : List.of("authority.busy", "authority.recused")) {
            SERVICE.jdbc().sql("""
                    INSERT INTO directory.officer (id, institution, roles, status, language, version)
                    VALUES (?, 'responsible.authority', '{responsible-authority}', 'ACTIVE', 'SQ', 1)
                    """).param(officer).update();
        }
    }

    /** A child of this surname, without a number of a document. */
    private static String body(String surname) {
        return Bodies.childAt("Vlorë").replace("Qyteza", surname).replace(",\"identityNumber\":\"K40506077X\"", "");
    }

    private static String surname() {
        return SURNAMES.get(used++);
    }

    private static Answer referred(String officer, String body) {
        Answer answer = SERVICE.refer(officer, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String ref(Answer answer) {
        return answer.body().path("caseRef").asString();
    }

    private static String linkBetween(String one, String other) {
        return await().until(
                        () -> {
                            SERVICE.bean(Matching.class).all();
                            return link(one, other);
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> link(String one, String other) {
        return SERVICE.vault()
                .sql("""
                        SELECT l.id FROM vault.possible_link l
                          JOIN vault.case_vault a ON a.vault_id IN (l.one, l.other) AND a.case_ref = ?
                          JOIN vault.case_vault b ON b.vault_id IN (l.one, l.other) AND b.case_ref = ?
                        """)
                .params(one, other)
                .query(UUID.class)
                .optional()
                .map(UUID::toString);
    }

    private static Answer judge(String officer, String id, String verdict) {
        return SERVICE.post(officer, LINKS + "/" + id + "/verdict", "{\"verdict\":\"" + verdict + "\"}");
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString();
    }

    private static String withoutRandom(Answer answer) {
        return RANDOM.matcher(answer.status() + " " + answer.headers() + answer.text())
                .replaceAll("…")
                .replaceAll("date=[^=]*GMT", "")
                .replaceAll("[0-9a-f]{32}", "");
    }

    @Test
    void the_authority_opens_judges_and_nobody_else_notices() {
        String surname = surname();
        Answer alone = referred("police.vlore", body(surname));
        String one = ref(alone);
        String etag = SERVICE.get("police.vlore", "/api/cases/" + one).headers().get("etag");
        Answer again =
                referred("social.vlore", body(surname).replace(Bodies.CANARY, Bodies.CANARY.toUpperCase(Locale.ROOT)));
        String other = ref(again);
        assertThat(withoutRandom(again)).as("the same bytes with a match").isEqualTo(withoutRandom(alone));

        String id = linkBetween(one, other);
        Answer list = SERVICE.get(AUTHORITY, LINKS + "?limit=1000");
        assertThat(list.text()).contains(id).doesNotContain(one, other);
        assertThat(code(judge(AUTHORITY, id, "SAME_PERSON"))).isEqualTo("not_opened");
        Answer opened = SERVICE.get(AUTHORITY, LINKS + "/" + id);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body().path("cases").toString()).contains(one, other);
        assertThat(opened.body().path("agreements").toString()).isEqualTo("[\"NAME_AND_BIRTH_DATE\"]");
        assertThat(opened.body().path("verdict").isNull()).isTrue();
        assertThat(opened.text().toLowerCase(Locale.ROOT)).doesNotContain("zymbra", "2014");

        assertThat(judge(AUTHORITY, id, "UNDECIDED").status()).isEqualTo(200);
        Answer judged = judge(AUTHORITY, id, "SAME_PERSON");
        assertThat(judged.status()).as(judged.text()).isEqualTo(200);
        assertThat(judged.body().path("verdict").asString()).isEqualTo("SAME_PERSON");
        assertThat(code(judge(AUTHORITY, id, "NOT_THE_SAME"))).isEqualTo("already_judged");
        assertThat(SERVICE.get(AUTHORITY, LINKS + "?limit=1000").text()).doesNotContain(id);
        assertThat(SERVICE.get(AUTHORITY, LINKS + "?judged=true&limit=1000").text())
                .contains(id);

        for (String ref : List.of(one, other)) {
            Answer seen = SERVICE.get("police.vlore", "/api/cases/" + ref);
            assertThat(seen.headers()).as("version of a linked case").containsEntry("etag", etag);
            assertThat(seen.text()).doesNotContain(id);
            assertThat(events("casework.history", ref)).isEqualTo(3);
        }
    }

    private static long events(String table, String ref) {
        return SERVICE.jdbc()
                .sql("SELECT count(*) FROM " + table + " WHERE case_ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_published_of_a_link_names_neither_case_nor_person() {
        String surname = surname();
        String one = ref(referred("police.vlore", body(surname)));
        String other = ref(referred("social.vlore", body(surname)));
        String id = linkBetween(one, other);
        SERVICE.get(AUTHORITY, LINKS + "/" + id);
        judge(AUTHORITY, id, "NOT_THE_SAME");
        try (var topic = new CaseEvents(Topic.LINK_EVENTS)) {
            await().until(() -> topic.of(id).size() == 3);
            assertThat(topic.of(id))
                    .extracting(event -> event.getSchema().getName())
                    .containsExactly("PossibleLinkFound", "PossibleLinkOpened", "PossibleLinkJudged");
            assertThat(topic.raw()).contains(id).doesNotContain(one, other, Bodies.CANARY, surname, "2014-05");
        }
        try (var topic = new CaseEvents(Topic.CASE_EVENTS)) {
            await().until(() -> topic.of(other).size() == 3);
            assertThat(topic.raw()).doesNotContain(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"police.vlore", "secretary.vlore", "vatra.worker", "committee.vlore", "auditor", "onac.desk"})
    void nobody_but_the_authority_comes_in(String officer) {
        for (Answer answer : List.of(
                SERVICE.get(officer, LINKS),
                SERVICE.get(officer, UNKNOWN),
                SERVICE.post(officer, UNKNOWN + "/verdict", "{\"verdict\":\"SAME_PERSON\"}"))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("forbidden");
        }
    }

    @Test
    void a_link_of_a_case_that_does_not_exist_for_the_officer_is_one_that_never_was() {
        String surname = surname();
        String one = ref(referred("police.vlore", body(surname)));
        String other = ref(referred("social.vlore", body(surname)));
        String id = linkBetween(one, other);
        SERVICE.get("authority.recused", LINKS + "/" + id);
        SERVICE.jdbc()
                .sql("INSERT INTO casework.recused_officer (case_ref, officer) VALUES (?, 'authority.recused')")
                .param(other)
                .update();
        Answer absent = SERVICE.get("authority.recused", UNKNOWN);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(withoutRandom(SERVICE.get("authority.recused", LINKS + "/" + id)))
                .isEqualTo(withoutRandom(absent));
        assertThat(withoutRandom(SERVICE.get("authority.recused", LINKS + "/no-uuid")))
                .isEqualTo(withoutRandom(absent));
        assertThat(judge("authority.recused", id, "SAME_PERSON").text()).isEqualTo(absent.text());
        assertThat(SERVICE.get("authority.recused", LINKS + "?limit=1000").text())
                .doesNotContain(id);
        assertThat(SERVICE.get(AUTHORITY, LINKS + "?limit=1000").text()).contains(id);
    }

    @Test
    void an_officer_opens_twenty_in_an_hour() {
        String surname = surname();
        String one = ref(referred("police.vlore", body(surname)));
        String id = linkBetween(one, ref(referred("social.vlore", body(surname))));
        opened("authority.busy", 20);
        Answer refused = SERVICE.get("authority.busy", LINKS + "/" + id);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("too_many_links");
        assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isBetween(1, 3_600);
        assertThat(refused.text()).doesNotContain(one);
        assertThat(code(judge("authority.busy", id, "SAME_PERSON"))).isEqualTo("not_opened");
    }

    /** As if so many links of people whom nobody else refers had been found, and the officer had opened them just now. */
    private static void opened(String officer, int many) {
        List<UUID> vaults = new ArrayList<>();
        while (vaults.size() * (vaults.size() - 1) / 2 < many) {
            vaults.add(SERVICE.vault()
                    .sql("SELECT vault_id FROM vault.case_vault WHERE case_ref = ?")
                    .param(ref(referred("police.vlore", Bodies.anonymousAdult())))
                    .query(UUID.class)
                    .single());
        }
        List<UUID> links = new ArrayList<>();
        for (UUID one : vaults) {
            for (UUID other : vaults) {
                if (one.toString().compareTo(other.toString()) < 0 && links.size() < many) {
                    links.add(link(one, other));
                }
            }
        }
        links.forEach(link -> SERVICE.vault()
                .sql("INSERT INTO vault.link_opening (link_id, officer, opened_at) VALUES (?, ?, now())")
                .params(link, officer)
                .update());
    }

    private static UUID link(UUID one, UUID other) {
        return SERVICE.vault()
                .sql("""
                        INSERT INTO vault.possible_link (id, one, other, agreements, found_at, version)
                        VALUES (gen_random_uuid(), :one, :other, '{DOCUMENT_NUMBER}', now(), 1) RETURNING id
                        """)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"verdict\":null}",
                "{\"verdict\":\"MAYBE\"}",
                "{\"verdict\":\"same_person\"}",
                "{\"verdict\":[\"SAME_PERSON\"]}",
                "[]"
            })
    void a_verdict_is_one_of_three_codes(String body) {
        Answer answer = SERVICE.post(AUTHORITY, UNKNOWN + "/verdict", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("verdict");
        assertThat(answer.text()).doesNotContain("MAYBE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "cursor=%21", "limit=many", "judged=perhaps"})
    void a_bad_page_is_refused(String query) {
        assertThat(SERVICE.get(AUTHORITY, LINKS + "?" + query).status()).isEqualTo(400);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        opened("authority.recused", 4);
        Answer first = SERVICE.get(AUTHORITY, LINKS + "?limit=2");
        assertThat(first.body().path("items").size()).isEqualTo(2);
        Answer second = SERVICE.get(
                AUTHORITY,
                LINKS + "?limit=2&cursor=" + first.body().path("next").asString());
        assertThat(second.body().path("items").size()).isEqualTo(2);
        assertThat(first.text())
                .doesNotContain(second.body().path("items").path(0).path("id").asString());
    }
}
