package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.officers.Officers;
import al.tryeza.audit.scrutiny.AfterClosure;
import al.tryeza.audit.scrutiny.Disclosures;
import al.tryeza.audit.scrutiny.FanOut;
import al.tryeza.audit.scrutiny.OutOfHours;
import al.tryeza.audit.scrutiny.Rule;
import al.tryeza.audit.scrutiny.Scrutiny;
import al.tryeza.audit.scrutiny.WithoutTask;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Actor;
import al.tryeza.events.Purpose;
import al.tryeza.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What auditors and whoever leads a case ask, what they are answered, and what of it is on record. */
class AskingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AUDITOR = TestIssuer.get().token("auditor", "audit.national", "auditor");
    private static final String SECRETARY =
            TestIssuer.get().token("secretary.vlore", "prefecture.vlore", "table-member", "secretary");
    private static final String POLICE = TestIssuer.get().token("police.vlore", "police.vlore", "table-member");
    private static final Actor WORKER = new Actor("vatra.worker", "shelter.vatra", "table-member");
    private static final Actor OFFICER = new Actor("police.vlore", "police.vlore", "table-member");
    private static final String GRANT = UUID.randomUUID().toString();
    private static final String GLASS = UUID.randomUUID().toString();

    private static AuditWorld world;
    private static ConfigurableApplicationContext service;
    private static String address;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        world = new AuditWorld();
        service = world.start("--tryeza.audit.scrutiny.grace=1h");
        address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        client = HttpClient.newHttpClient();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        world.send("directory", "OFFICER:auditor", TestEvents.officer("auditor", "audit.national", List.of("auditor")));
        world.send(
                "directory",
                "OFFICER:secretary.vlore",
                TestEvents.officer("secretary.vlore", "prefecture.vlore", List.of("table-member", "secretary")));
        world.send(
                "directory",
                "OFFICER:police.vlore",
                TestEvents.officer("police.vlore", "police.vlore", List.of("table-member")));
        world.send(
                "directory", "INSTITUTION:shelter.vatra", TestEvents.institution("shelter.vatra", "Qendra \"Vatra\""));
        world.send(
                "directory",
                "TABLE:AL-12",
                TestEvents.table("AL-12", "prefecture.vlore", "police.vlore", "shelter.vatra"));
        world.send("case-events", "K1", TestEvents.routed("K1", 1, "AL-12"));
        world.send("case-events", "K2", TestEvents.routed("K2", 1, "AL-12", "prefecture.vlore"));
        world.send("case-events", "K3", TestEvents.routed("K3", 1, "AL-05"));
        world.send("case-events", "K1", TestEvents.granted("K1", 2, GRANT, WORKER, Purpose.SERVICE_PROVISION, later));
        world.send("case-events", "K1", TestEvents.glassBroken("K1", 3, GLASS, OFFICER, later));
        world.awaitSize(10);
        world.send("access-events", "K1", TestEvents.caseViewed("K1", 1, WORKER));
        world.send("access-events", "K1", TestEvents.disclosed("K1", 2, WORKER, GRANT));
        world.send("access-events", "K1", TestEvents.decided("K1", 3, OFFICER, AccessDecision.DENIED, null, false));
        world.send("access-events", "K1", TestEvents.decided("K1", 4, OFFICER, AccessDecision.GRANTED, GLASS, true));
        world.awaitSize(14);
        await().until(() -> service.getBean(Officers.class).find("police.vlore").isPresent());
    }

    @AfterAll
    static void close() {
        client.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/accesses?case=K1&decision=GRANTED",
                "/api/accesses/export?case=K1&officer=vatra.worker",
                "/api/broken-glasses?case=K1&review=AWAITED",
                "/api/entries?case=K1&topic=access-events",
                "/api/cases/K1/access-statement?language=en"
            })
    void a_question_is_an_entry_before_it_is_answered(String path) {
        long before = world.size();
        assertThat(get(path, AUDITOR).statusCode()).isEqualTo(200);
        assertThat(world.size()).isEqualTo(before + 1);

        JsonNode entry = json("/api/entries/" + before, AUDITOR);
        assertThat(entry.get("type").asString()).isEqualTo("al.tryeza.AuditQueried");
        assertThat(entry.get("topic").asString()).isEqualTo("audit-queries");
        JsonNode record = entry.get("record");
        assertThat(record.get("actor").get("officer").asString()).isEqualTo("auditor");
        assertThat(record.get("subject").get("caseRef").asString()).isEqualTo("K1");
        assertThat(record.get("content").get("filters")).hasSize(1);
        assertThat(record.get("content").toString()).doesNotContain("K1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/alarms", "/api/entries/0", "/api/entries/0/openings/actor"})
    void a_question_about_no_case_is_an_entry_as_well(String path) {
        long before = world.size();
        assertThat(get(path, AUDITOR).statusCode()).isEqualTo(200);
        assertThat(world.size()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/accesses?limit=0",
                "/api/accesses/export?format=xls",
                "/api/broken-glasses?review=SOON",
                "/api/cases/K1/access-statement?language=it",
                "/api/cases/K1/access-statement?format=pdf",
                "/api/accesses?purpose=CURIOSITY&decision=MAYBE&breakGlass=perhaps&table=two%20words"
            })
    void a_question_with_a_fault_is_none(String path) {
        long before = world.size();
        HttpResponse<String> answer = get(path, AUDITOR);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("xls", "SOON", "CURIOSITY", "MAYBE", "perhaps", "words");
        assertThat(world.size()).isEqualTo(before);
    }

    @Test
    void a_case_that_nobody_knows_is_not_kept_as_it_was_typed_and_gets_no_key() throws Exception {
        long before = world.size();
        assertThat(json("/api/accesses?case=Ardita", AUDITOR).get("items").isEmpty())
                .isTrue();
        JsonNode record = json("/api/entries/" + before, AUDITOR).get("record");
        assertThat(record.toString()).contains("unknownCase").doesNotContain("Ardita");
        assertThat(record.get("subject").get("caseRef").isNull()).isTrue();
    }

    @Test
    void accesses_are_found_by_table_purpose_decision_and_broken_glass() {
        assertThat(found("/api/accesses?table=AL-12&decision=GRANTED")).hasSize(2);
        assertThat(found("/api/accesses?table=AL-05")).isEmpty();
        assertThat(found("/api/accesses?purpose=SERVICE_PROVISION")).hasSize(3);
        assertThat(found("/api/accesses?purpose=CASE_MANAGEMENT&decision=VIEWED"))
                .hasSize(1);
        assertThat(found("/api/accesses?decision=DENIED")).hasSize(1);
        assertThat(found("/api/accesses?breakGlass=true")).singleElement().satisfies(access -> {
            assertThat(access.get("officer").asString()).isEqualTo("police.vlore");
            assertThat(access.get("table").asString()).isEqualTo("AL-12");
            assertThat(access.get("reasonCode").asString()).isEqualTo("SERVICE");
        });
    }

    @Test
    void a_broken_glass_awaits_its_review_until_it_has_one() {
        String glass = UUID.randomUUID().toString();
        world.send(
                "case-events",
                "K9",
                TestEvents.glassBroken("K9", 1, glass, WORKER, Instant.now().plusSeconds(60)));
        await().until(() -> found("/api/broken-glasses?review=AWAITED&case=K9").size() == 1);
        JsonNode broken =
                found("/api/broken-glasses?review=AWAITED&officer=vatra.worker").getFirst();
        assertThat(broken.get("glassId").asString()).isEqualTo(glass);
        assertThat(broken.get("case").asString()).isEqualTo("K9");
        assertThat(broken.get("reasonCode").asString()).isEqualTo("SAFETY");
        assertThat(broken.get("verdict").isNull()).isTrue();

        world.send("case-events", "K9", TestEvents.glassReviewed("K9", 2, glass, "vatra.worker"));
        await().until(() -> found("/api/broken-glasses?review=GIVEN&case=K9").size() == 1);
        JsonNode judged = found("/api/broken-glasses?case=K9").getFirst();
        assertThat(judged.get("verdict").asString()).isEqualTo("JUSTIFIED");
        assertThat(judged.get("reviewedBy").asString()).isEqualTo("secretary.vlore");
        assertThat(found("/api/broken-glasses?review=AWAITED&case=K9")).isEmpty();
    }

    @Test
    void an_export_holds_every_row_and_says_before_how_many() {
        HttpResponse<String> lines = get("/api/accesses/export?format=jsonl&case=K1", AUDITOR);
        assertThat(lines.headers().firstValue("Content-Type")).contains("application/jsonl");
        assertThat(lines.headers().firstValue("Tryeza-Rows")).contains("4");
        assertThat(lines.body()
                        .lines()
                        .map(JSON::readTree)
                        .map(line -> line.get("index").asLong()))
                .isEqualTo(found("/api/accesses?case=K1").stream()
                        .map(access -> access.get("index").asLong())
                        .toList());

        HttpResponse<String> table = get("/api/accesses/export?case=K1&breakGlass=true", AUDITOR);
        assertThat(table.headers().firstValue("Tryeza-Rows")).contains("1");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("accesses.csv");
        assertThat(table.body().lines()).hasSize(2).first().asString().startsWith("\"index\",\"time\"");
        assertThat(table.body())
                .contains("\"police.vlore\",\"police.vlore\",\"table-member\",\"K1\",\"AL-12\",\"IDENTITY\"");
        assertThat(get("/api/accesses/export?case=K1&officer=nobody", AUDITOR)
                        .headers()
                        .firstValue("Tryeza-Rows"))
                .contains("0");
    }

    @Test
    void who_leads_the_case_gets_the_statement_and_for_others_there_is_no_such_case() {
        assertThat(get("/api/cases/K1/access-statement", SECRETARY).statusCode())
                .isEqualTo(200);
        HttpResponse<String> missing = get("/api/cases/K0/access-statement", SECRETARY);
        assertThat(missing.statusCode()).isEqualTo(404);
        for (String other : List.of("K2", "K3", "two%20words")) {
            assertThat(get("/api/cases/" + other + "/access-statement", SECRETARY)
                            .body())
                    .as(other)
                    .isEqualTo(missing.body());
        }
        assertThat(get("/api/cases/K1/access-statement", POLICE).body()).isEqualTo(missing.body());
        assertThat(get("/api/cases/K0/access-statement", AUDITOR).body()).isEqualTo(missing.body());
        assertThat(get("/api/cases/K2/access-statement", AUDITOR).statusCode()).isEqualTo(200);
    }

    @Test
    void who_has_leave_to_manage_the_case_gets_the_statement_while_it_lasts() {
        world.send("case-events", "K4", TestEvents.routed("K4", 1, "AL-12"));
        world.send(
                "case-events",
                "K4",
                TestEvents.granted(
                        "K4",
                        2,
                        UUID.randomUUID().toString(),
                        OFFICER,
                        Purpose.CASE_MANAGEMENT,
                        Instant.now().plusSeconds(600)));
        await().until(() -> get("/api/cases/K4/access-statement", POLICE).statusCode() == 200);
        assertThat(get("/api/cases/K4/access-statement?language=en", POLICE).body())
                .contains("Nobody has been shown anything");
    }

    @Test
    void a_statement_says_who_saw_what_when_and_why_in_both_languages() {
        HttpResponse<String> page = get("/api/cases/K1/access-statement", SECRETARY);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-");
        assertThat(page.body())
                .contains("<html lang=\"sq\">", "Qendra &quot;Vatra&quot; (vatra.worker)", "emri, datëlindja")
                .contains("në rast urgjent", "police.vlore: një herë, më")
                .doesNotContain("GRANTED", "IDENTITY", "digest");
        HttpResponse<String> text = get("/api/cases/K1/access-statement?language=en&format=text", AUDITOR);
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body())
                .contains("Who: Qendra \"Vatra\" (vatra.worker)", "What: name, date of birth, documents")
                .contains("Reason: service, in an emergency", "Who asked for data and did not get them");
    }

    @Test
    void an_opening_is_the_compartment_as_it_was_received() {
        JsonNode opening = json("/api/entries/10/openings/actor", AUDITOR);
        assertThat(opening.propertyNames()).containsExactly("compartment", "salt", "schema", "bytes");
        assertThat(new String(
                        java.util.Base64.getDecoder()
                                .decode(opening.get("bytes").asString()),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("vatra.worker", "shelter.vatra")
                .doesNotContain("K1");
        for (String none : List.of(
                "/api/entries/10/openings/raw", "/api/entries/10/openings/name", "/api/entries/99999/openings/actor")) {
            assertThat(get(none, AUDITOR).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(get("/api/entries/10/openings/actor", SECRETARY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void disclosures_are_held_against_what_was_said_before() {
        var thief = new Actor("a.thief", "prosecution.vlore", "table-member");
        var late = new Actor("too.late", "shelter.vatra", "table-member");
        var again = new Actor("once.more", "shelter.vatra", "table-member");
        // a Sunday, 03:00 in Tirana
        Instant night = Instant.parse("2026-11-15T02:00:00Z");
        for (String caseRef : List.of("K5", "K6", "K7")) {
            world.send(
                    "access-events",
                    caseRef,
                    TestEvents.at(night, TestEvents.disclosed(caseRef, 1, thief, caseRef.equals("K5") ? GRANT : null)));
        }
        Instant closed = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MICROS);
        world.send("case-events", "K8", TestEvents.at(closed, TestEvents.closed("K8", 1)));
        world.send(
                "access-events",
                "K8",
                TestEvents.at(closed.plusSeconds(60), TestEvents.disclosed("K8", 1, late, null)));
        world.send("case-events", "K8", TestEvents.at(closed.plusSeconds(120), TestEvents.reopened("K8", 2)));
        world.send("access-events", "K8", TestEvents.disclosed("K8", 2, again, null));
        await().until(() -> found("/api/accesses?officer=once.more").size() == 1
                && found("/api/accesses?officer=too.late").size() == 1
                && found("/api/accesses?officer=a.thief").size() == 3);

        scrutinise();

        assertThat(alarmsOf("a.thief")).containsExactlyInAnyOrder("ACCESS_WITHOUT_TASK", "FAN_OUT", "OUT_OF_HOURS");
        assertThat(alarmsOf("too.late")).containsExactlyInAnyOrder("ACCESS_WITHOUT_TASK", "AFTER_CLOSURE");
        assertThat(alarmsOf("once.more")).containsExactly("ACCESS_WITHOUT_TASK");
        assertThat(alarmsOf("vatra.worker")).isEmpty();
        assertThat(alarmsOf("police.vlore")).isEmpty();

        scrutinise();
        assertThat(found("/api/alarms?code=ACCESS_WITHOUT_TASK&open=true").stream()
                        .filter(alarm -> alarm.get("key").asString().equals("a.thief")))
                .singleElement()
                .satisfies(
                        alarm -> assertThat(alarm.get("occurrences").asLong()).isEqualTo(3));
    }

    /** As at a turn of the clock, when everything has had time to arrive. */
    private static void scrutinise() {
        List<Rule> rules = List.of(
                new WithoutTask(),
                new FanOut(2),
                new OutOfHours(
                        ZoneId.of("Europe/Tirane"),
                        LocalTime.of(7, 0),
                        LocalTime.of(20, 0),
                        Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY),
                        List.of("shelter.", "police.")),
                new AfterClosure());
        var scrutiny =
                new Scrutiny(service.getBean(Disclosures.class), rules, service.getBean(Alarms.class), Duration.ZERO);
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(service.getBean(TransactionOperations.class)
                    .execute(_ -> scrutiny.look(Instant.now().plusSeconds(60))));
        }
    }

    private static List<String> alarmsOf(String officer) {
        return found("/api/alarms?open=true").stream()
                .filter(alarm -> officer.equals(alarm.get("key").asString()))
                .map(alarm -> alarm.get("code").asString())
                .toList();
    }

    private static List<JsonNode> found(String path) {
        var items = new ArrayList<JsonNode>();
        json(path, AUDITOR).get("items").forEach(items::add);
        return items;
    }

    private static JsonNode json(String path, String token) {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String token) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException("the service did not answer", fault);
        }
    }
}
