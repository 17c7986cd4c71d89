package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.door.Running.Answer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * For whoever is recused, each door answers byte for byte as it does for a case that never was. A new door to a case is
 * one line more in {@link #doors}; a door that the service describes and that is not there makes the last test fail.
 */
class RecusalOracleTest {

    private static final Map<String, String> CASE = new HashMap<>();
    private static final Map<String, String> AT_VLORE = new HashMap<>();
    private static final Map<String, String> AT_THE_DESK = new HashMap<>();

    /** Who referred from a table that is recused; an officer by themselves; an officer of a recused institution. */
    private static final List<String> RECUSED = List.of("de.worker", "police.vlore", "social.vlore");

    private static final String ANSWERS = "/api/cases/{ref}/withdrawals/{id}/answers";

    private static final String APPROVAL = "/api/cases/{ref}/erasures/{id}/approval";
    private static final String ERASURE = "{\"reasonCode\":\"PERSON_ASKED\"}";

    private static final String SIGHT = """
            {"categories":["IDENTITY"],"purpose":"CRIMINAL_INVESTIGATION","reasonCode":"SAFETY","reason":"fjalë"}
            """;

    private static final String CORRECTION = """
            {"category":"IDENTITY","purpose":"CRIMINAL_INVESTIGATION","reasonCode":"CORRECTION","reason":"fjalë",
             "person":{"firstName":"Kanarina","secondName":"Qyteza","birthdate":"2014-05-06"}}
            """;

    static Stream<DoorToCase> doors() {
        return Stream.of(
                get("/api/cases/{ref}"),
                get("/api/referrals/{id}"),
                get("/api/referrals/{id}/routing"),
                post("/api/cases/{ref}/place", "{\"qark\":\"AL-09\"}", "If-Match", "\"3\""),
                get("/api/cases/{ref}/consents"),
                post("/api/cases/{ref}/consents", "{\"decision\":\"REFUSED\",\"language\":\"sq\"}"),
                get("/api/cases/{ref}/grants"),
                post("/api/cases/{ref}/grants", "{\"officer\":\"vatra.worker\"}"),
                new DoorToCase("DELETE", "/api/grants/{grantId}", "", List.of()),
                post("/api/cases/{ref}/disclosures", SIGHT),
                post("/api/cases/{ref}/corrections", CORRECTION),
                post("/api/cases/{ref}/recusals", "{\"institution\":\"ngo.vlore\"}"),
                post("/api/cases/{ref}/closure", "{\"reasonCode\":\"OTHER\"}", "If-Match", "\"0\""),
                new DoorToCase("DELETE", "/api/cases/{ref}/closure", "", List.of("If-Match", "\"0\"")),
                post("/api/cases/{ref}/policy-preview", "{\"category\":\"IDENTITY\"}"),
                post("/api/cases/{ref}/withdrawals", "{\"categories\":[\"HEALTH\"]}"),
                get("/api/cases/{ref}/withdrawals"),
                post(ANSWERS, "{\"answer\":\"DELETED\"}"),
                get("/api/cases/{ref}/erasures"),
                post("/api/cases/{ref}/erasures", ERASURE),
                post(APPROVAL, ""),
                post("/api/cases/{ref}/break-glass", SIGHT),
                get("/api/cases/{ref}/break-glass"),
                post("/api/cases/{ref}/break-glass/{glassId}/reason", ""),
                post("/api/cases/{ref}/break-glass/{glassId}/review", "{\"verdict\":\"UNCLEAR\"}"));
    }

    /** Doors to which the case is named in the body. */
    static Stream<DoorToCase> bodies() {
        return Stream.of(post(
                "/api/identifications",
                "{\"traffickingStatus\":\"ActualVictimOfTrafficking\",\"decidedBy\":[\"police.vlore\"],\"caseRef\":\"{ref}\"}",
                "Idempotency-Key",
                "{key}"));
    }

    static Stream<DoorToCase> allDoors() {
        return Stream.concat(doors(), bodies());
    }

    private static DoorToCase get(String path) {
        return new DoorToCase("GET", path, "", List.of());
    }

    private static DoorToCase post(String path, String body, String... headers) {
        return new DoorToCase("POST", path, body, List.of(headers));
    }

    @BeforeAll
    static void three_are_recused_from_one_case() {
        String adult = Bodies.adultTo("health.vlore,police.vlore,social.vlore", "IDENTITY,HEALTH");
        CASE.putAll(referred(adult));
        AT_VLORE.putAll(referred(adult));
        AT_THE_DESK.putAll(referred(Bodies.childAt("Prizren")));
        CASE.put(ANSWERS, withdrawn(CASE));
        AT_VLORE.put(ANSWERS, withdrawn(AT_VLORE));
        CASE.put("grantId", granted(CASE));
        AT_VLORE.put("grantId", granted(AT_VLORE));
        CASE.put(APPROVAL, erasure(CASE));
        AT_VLORE.put(APPROVAL, erasure(AT_VLORE));
        CASE.put("glassId", broken(CASE));
        AT_VLORE.put("glassId", broken(AT_VLORE));
        for (String party : List.of(
                "{\"table\":\"AL-11\"}", "{\"officer\":\"police.vlore\"}", "{\"institution\":\"social.vlore\"}")) {
            Answer recused = SERVICE.post("secretary.vlore", "/api/cases/" + CASE.get("ref") + "/recusals", party);
            assertThat(recused.status()).as(recused.text()).isEqualTo(201);
        }
    }

    private static Map<String, String> referred(String body) {
        JsonNode referred = SERVICE.refer("de.worker", body).body();
        return Map.of(
                "ref",
                referred.path("caseRef").asString(),
                "id",
                referred.path("referralId").asString());
    }

    private static String granted(Map<String, String> ids) {
        return SERVICE.post("secretary.vlore", "/api/cases/" + ids.get("ref") + "/grants", """
                        {"officer":"police.vlore","purpose":"CRIMINAL_INVESTIGATION","categories":["IDENTITY"],
                         "basis":{"type":"LEGAL_DUTY"},"until":"%s"}
                        """.formatted(
                                Instant.now().plusSeconds(60)))
                .body()
                .path("grantId")
                .asString();
    }

    private static String withdrawn(Map<String, String> ids) {
        return SERVICE.post(
                        "ngo.vlore", "/api/cases/" + ids.get("ref") + "/withdrawals", "{\"categories\":[\"HEALTH\"]}")
                .body()
                .path("withdrawalId")
                .asString();
    }

    private static String erasure(Map<String, String> ids) {
        return SERVICE.post("secretary.vlore", "/api/cases/" + ids.get("ref") + "/erasures", ERASURE)
                .body()
                .path("erasureId")
                .asString();
    }

    private static String broken(Map<String, String> ids) {
        return SERVICE.post(
                        "vatra.worker",
                        "/api/cases/" + ids.get("ref") + "/break-glass",
                        SIGHT.replace("CRIMINAL_INVESTIGATION", "SERVICE_PROVISION"))
                .body()
                .path("glassId")
                .asString();
    }

    /** Status, all headers but the time and the connection's, and every byte. */
    private static Answer knock(DoorToCase door, String officer, Map<String, String> ids) {
        Answer answer = SERVICE.send(door.request(officer, ids));
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        // the server ends a connection after so many requests, whatever they were
        headers.remove("connection");
        headers.remove("keep-alive");
        return new Answer(answer.status(), headers, answer.text(), answer.body());
    }

    private static Map<String, String> never() {
        return Map.of(
                "ref",
                CaseRef.random(new SecureRandom()).value(),
                "id",
                UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @MethodSource("allDoors")
    void for_the_recused_a_case_answers_as_one_that_never_was(DoorToCase door) {
        for (String officer : RECUSED) {
            assertThat(knock(door, officer, CASE)).as(officer).isEqualTo(knock(door, officer, never()));
        }
    }

    /** Otherwise the test above would compare refusals that have nothing to do with the case. */
    @ParameterizedTest
    @MethodSource("allDoors")
    void for_somebody_else_the_same_door_tells_the_two_apart(DoorToCase door) {
        assertThat(Stream.of("secretary.vlore", "onac.desk", "police.vlore", "de.worker")
                        .filter(officer -> Stream.of(AT_VLORE, AT_THE_DESK)
                                .anyMatch(seen -> knock(door, officer, seen).status()
                                        != knock(door, officer, never()).status())))
                .isNotEmpty();
    }

    @Test
    void the_recused_are_told_apart_from_an_empty_list_by_nothing() {
        String before = newest("Lezhë");
        Answer seen = SERVICE.get("secretary.lezhe", "/api/cases?limit=1");
        String recused = newest("Lezhë");
        assertThat(SERVICE.get("secretary.lezhe", "/api/cases?limit=1").text()).contains(recused);

        SERVICE.post("secretary.lezhe", "/api/cases/" + recused + "/recusals", "{\"officer\":\"secretary.lezhe\"}");

        Answer list = SERVICE.get("secretary.lezhe", "/api/cases?limit=1");
        assertThat(list.text()).contains(before).isEqualTo(seen.text());
        assertThat(SERVICE.get("secretary.lezhe", "/api/cases?limit=1&table=AL-08")
                        .text())
                .isEqualTo(seen.text());
    }

    private static String newest(String place) {
        return SERVICE.refer("police.vlore", Bodies.childAt(place))
                .body()
                .path("caseRef")
                .asString();
    }

    @Test
    void every_door_to_a_case_is_held_against_one_that_never_was() {
        Set<String> described = described();
        assertThat(described).isNotEmpty();
        assertThat(doors().map(DoorToCase::toString).collect(Collectors.toSet()))
                .isEqualTo(described);
    }

    /** Doors with a case, a referral or something of a case in their path, as the service describes itself. */
    private static Set<String> described() {
        JsonNode paths = SERVICE.get("secretary.vlore", "/v3/api-docs").body().path("paths");
        return paths.properties().stream()
                .filter(path -> path.getKey().matches("/api/(cases|referrals|grants)/\\{.*"))
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }
}
