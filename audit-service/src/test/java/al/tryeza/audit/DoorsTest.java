package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.officers.Officers;
import al.tryeza.events.Actor;
import al.tryeza.events.OfficerStatus;
import al.tryeza.testing.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String AUDITOR = TestIssuer.get().token("auditor", "audit.national", "auditor");

    private static AuditWorld world;
    private static String address;
    private static HttpClient client;
    private static byte[] firstValue = {};

    @BeforeAll
    static void start() {
        world = new AuditWorld();
        ConfigurableApplicationContext service = world.start();
        address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
        client = HttpClient.newHttpClient();

        var first = TestEvents.caseViewed("K1", 1);
        firstValue = world.encode(first);
        world.send("access-events", "K1", first);
        world.awaitSize(1);
        for (int version = 2; version <= 5; version++) {
            world.send(
                    "access-events",
                    "K1",
                    TestEvents.caseViewed("K1", version, new Actor("police.vlore", "police.vlore", "table-member")));
            world.awaitSize(version);
        }
        world.send(
                "referral-service", "access-events", null, "Ardita Kodra".getBytes(StandardCharsets.UTF_8), Map.of());
        world.awaitSize(6);
        officer("auditor", "auditor", OfficerStatus.ACTIVE, 1);
        officer("former.auditor", "auditor", OfficerStatus.ACTIVE, 1);
        officer("former.auditor", "auditor", OfficerStatus.SUSPENDED, 2);
        officer("former.auditor", "auditor", OfficerStatus.ACTIVE, 1);
        officer("onac.desk", "national-desk", OfficerStatus.ACTIVE, 1);
        world.awaitSize(11);
        await().until(() -> service.getBean(Officers.class).find("onac.desk").isPresent());
    }

    @AfterAll
    static void close() {
        client.close();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/accesses", "/api/entries", "/api/entries/0", "/api/alarms"})
    void only_an_auditor_who_is_active_now_may_ask(String path) {
        TestIssuer issuer = TestIssuer.get();
        assertThat(get(path, null).statusCode()).isEqualTo(401);
        assertThat(get(path, "nonsense").statusCode()).isEqualTo(401);
        assertThat(get(path, issuer.expired("auditor", "audit.national", "auditor"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(path, issuer.foreignIssuer("auditor", "audit.national", "auditor"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(path, issuer.wrongSignature("auditor", "audit.national", "auditor"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get(path, issuer.token("former.auditor", "audit.national", "auditor"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(path, issuer.token("stranger", "audit.national", "auditor"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(path, issuer.token("onac.desk", "onac", "auditor")).statusCode())
                .isEqualTo(403);
        assertThat(get(path, AUDITOR).statusCode()).isEqualTo(200);
    }

    @Test
    void an_access_says_who_looked_at_what_when_and_why() {
        JsonNode access =
                json("/api/accesses?case=K1&officer=vatra.worker").get("items").get(0);
        assertThat(access.propertyNames())
                .containsExactly(
                        "index",
                        "time",
                        "officer",
                        "institution",
                        "role",
                        "case",
                        "table",
                        "categories",
                        "purpose",
                        "reasonCode",
                        "decision",
                        "policies",
                        "policySet",
                        "breakGlass");
        assertThat(access.get("index").asLong()).isZero();
        assertThat(access.get("institution").asString()).isEqualTo("shelter.vatra");
        assertThat(access.get("role").asString()).isEqualTo("table-member");
        assertThat(access.get("case").asString()).isEqualTo("K1");
        assertThat(access.get("categories").isEmpty()).isTrue();
        assertThat(access.get("purpose").asString()).isEqualTo("CASE_MANAGEMENT");
        assertThat(access.get("decision").asString()).isEqualTo("VIEWED");
        assertThat(access.get("policySet").isNull()).isTrue();
        assertThat(access.get("breakGlass").asBoolean()).isFalse();
    }

    @Test
    void criteria_narrow_and_all_must_hold() {
        assertThat(indexes("/api/accesses")).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(indexes("/api/accesses?case=&officer=&institution=&from=&to="))
                .hasSize(5);
        assertThat(indexes("/api/accesses?officer=police.vlore")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(indexes("/api/accesses?institution=shelter.vatra")).containsExactly(0L);
        assertThat(indexes("/api/accesses?institution=shelter.vatra&officer=police.vlore"))
                .isEmpty();
        assertThat(indexes("/api/accesses?case=K2")).isEmpty();
        String time = json("/api/accesses?limit=1&cursor=1")
                .get("items")
                .get(0)
                .get("time")
                .asString();
        assertThat(indexes("/api/accesses?from=" + time)).containsExactly(2L, 3L, 4L);
        assertThat(indexes("/api/accesses?to=" + time)).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/accesses?limit=2", "/api/entries?case=K1&topic=access-events&limit=2"})
    void pages_follow_each_other_without_loss_or_doubles(String path) {
        var indexes = new ArrayList<Long>();
        JsonNode page = json(path);
        while (true) {
            page.get("items").forEach(item -> indexes.add(item.get("index").asLong()));
            if (page.get("next").isNull()) {
                break;
            }
            page = json(path + "&cursor=" + page.get("next").asString());
        }
        assertThat(indexes).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void every_fault_of_a_query_is_told_at_once_and_nothing_that_was_sent() {
        HttpResponse<String> answer =
                get("/api/accesses?case=two%20words&from=ALPHA&limit=BETA&cursor=GAMMA&colour=DELTA", AUDITOR);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("errors")).hasSize(5);
        assertThat(answer.body()).doesNotContain("ALPHA", "BETA", "GAMMA", "DELTA", "words", "colour");
        JsonNode twisted = JSON.readTree(get("/api/accesses?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", AUDITOR)
                .body());
        assertThat(twisted.get("errors").get(0).get("code").asString()).isEqualTo("not_after_from");
    }

    @Test
    void an_entry_shows_the_bytes_as_received_and_what_they_say() {
        JsonNode entry = json("/api/entries/0");
        assertThat(Base64.getDecoder().decode(entry.get("valueBase64").asString()))
                .isEqualTo(firstValue);
        assertThat(entry.get("topic").asString()).isEqualTo("access-events");
        assertThat(entry.get("type").asString()).isEqualTo("al.tryeza.CaseViewed");
        assertThat(entry.get("source").asString()).isEqualTo("/referral-service");
        assertThat(entry.get("version").asLong()).isEqualTo(1);
        assertThat(entry.get("code").isNull()).isTrue();
        JsonNode record = entry.get("record");
        assertThat(record.propertyNames()).containsExactly("structure", "actor", "subject", "content");
        assertThat(record.get("structure").get("id").asString())
                .isEqualTo(entry.get("eventId").asString());
        assertThat(record.get("structure").get("time").asString())
                .isEqualTo(entry.get("time").asString());
        assertThat(record.get("actor").get("officer").asString()).isEqualTo("vatra.worker");
        assertThat(record.get("subject").get("caseRef").asString()).isEqualTo("K1");
        assertThat(record.get("content").get("resource").asString()).isEqualTo("CASE");
    }

    @Test
    void bytes_that_are_no_event_might_hold_a_name_and_are_not_shown() {
        HttpResponse<String> answer = get("/api/entries/5", AUDITOR);
        JsonNode entry = JSON.readTree(answer.body());
        assertThat(entry.get("code").asString()).isEqualTo("NO_CE_ID");
        assertThat(entry.get("valueLength").asInt()).isEqualTo(12);
        assertThat(entry.has("valueBase64")).isFalse();
        assertThat(entry.has("record")).isFalse();
    }

    @Test
    void an_entry_that_is_not_there_is_the_one_answer_and_an_index_is_a_number() {
        HttpResponse<String> missing = get("/api/entries/999", AUDITOR);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(get("/api/entries/99999999999999999999999", AUDITOR).body()).isEqualTo(missing.body());
        assertThat(get("/api/nothing", AUDITOR).body()).isEqualTo(missing.body());
        HttpResponse<String> word = get("/api/entries/ALPHA", AUDITOR);
        assertThat(word.statusCode()).isEqualTo(400);
        assertThat(word.body()).contains("not_a_number").doesNotContain("ALPHA");
        assertThat(get("/api/entries/-1", AUDITOR).statusCode()).isEqualTo(400);
    }

    @Test
    void entries_are_listed_by_topic_case_and_lowest_index() {
        assertThat(indexes("/api/entries?limit=11")).hasSize(11);
        assertThat(indexes("/api/entries?topic=access-events")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(indexes("/api/entries?topic=access-events&from=3")).containsExactly(3L, 4L, 5L);
        assertThat(indexes("/api/entries?case=K1&topic=access-events&from=2")).containsExactly(2L, 3L, 4L);
        assertThat(indexes("/api/entries?topic=nothing")).isEmpty();
    }

    @Test
    void an_alarm_that_nothing_can_mend_is_over_when_an_auditor_has_seen_it() {
        JsonNode alarm =
                json("/api/alarms?code=UNDECODABLE&open=true").get("items").get(0);
        assertThat(alarm.get("entry").asLong()).isEqualTo(5);
        assertThat(alarm.get("topic").asString()).isEqualTo("access-events");
        String id = alarm.get("id").asString();
        assertThat(acknowledge(id)).isEqualTo(204);
        assertThat(json("/api/alarms?code=UNDECODABLE&open=true").get("items").isEmpty())
                .isTrue();
        assertThat(json("/api/alarms?code=UNDECODABLE&open=false")
                        .get("items")
                        .get(0)
                        .get("acknowledgedBy")
                        .asString())
                .isEqualTo("auditor");
        assertThat(acknowledge(id)).isEqualTo(404);
        assertThat(acknowledge("999999999999999999999")).isEqualTo(404);
        assertThat(acknowledge("ALPHA")).isEqualTo(400);
    }

    @Test
    void health_is_open_and_metrics_are_not() {
        assertThat(get("/actuator/health/readiness", null).body()).contains("UP");
        assertThat(get("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus", null).statusCode()).isIn(401, 403);
        assertThat(get("/actuator/prometheus", AUDITOR).statusCode()).isEqualTo(403);
    }

    @Test
    void the_doors_describe_themselves() {
        JsonNode paths = JSON.readTree(get("/v3/api-docs", null).body()).get("paths");
        assertThat(paths.propertyNames())
                .contains("/api/accesses", "/api/entries", "/api/entries/{index}", "/api/alarms");
        assertThat(paths.get("/api/accesses").get("get").get("parameters"))
                .extracting(parameter -> parameter.get("name").asString())
                .containsExactlyInAnyOrder(
                        "case",
                        "officer",
                        "institution",
                        "table",
                        "purpose",
                        "decision",
                        "breakGlass",
                        "from",
                        "to",
                        "limit",
                        "cursor");
    }

    private static void officer(String id, String role, OfficerStatus status, long version) {
        world.send("directory", "OFFICER:" + id, TestEvents.officer(id, role, status, version));
    }

    private static List<Long> indexes(String path) {
        var indexes = new ArrayList<Long>();
        json(path).get("items").forEach(item -> indexes.add(item.get("index").asLong()));
        return indexes;
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = get(path, AUDITOR);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static int acknowledge(String id) {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/alarms/" + id + "/acknowledgement"))
                .POST(BodyPublishers.noBody());
        return send(request, AUDITOR).statusCode();
    }

    private static HttpResponse<String> get(String path, @Nullable String token) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, @Nullable String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException("the service did not answer", fault);
        }
    }
}
