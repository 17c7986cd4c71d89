package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Topic;
import al.tryeza.referral.door.Running.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two doors at once to one case, of which each takes away what the other is about. */
class CrossedDoorTest {

    private static final String TABLE = "AL-06";

    /** A table at which nothing else is done, for its rules are others afterwards. */
    private static final String RENEWED = "AL-10";

    private static final String SECRETARY = "secretary.korce";
    private static final String BEST_INTEREST = "{\"type\":\"BEST_INTEREST\"}";
    private static final int ROUNDS = 4;

    private static String child() {
        return People.referred(SECRETARY, Bodies.childAt("Korçë"));
    }

    private static String social() {
        return People.officer("social.korce", TABLE);
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> knocks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : threads.invokeAll(knocks)) {
                answers.add(each.get());
            }
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.text()).isLessThan(500));
            return answers;
        }
    }

    /** The case's history was published without a gap. */
    private static void gapless(String ref) {
        long version = SERVICE.jdbc()
                .sql("SELECT version FROM casework.case_file WHERE ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
        try (var topic = new CaseEvents()) {
            List<SpecificRecord> events =
                    await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(ref), all -> all.size() == version);
            assertThat(events.stream().map(event -> ((SpecificRecord) event.get(0)).get(3)))
                    .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList());
        }
    }

    private static String breakGlass(String ref) {
        return "/api/cases/" + ref + "/break-glass";
    }

    private static final String EMERGENCY = """
            {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY","reason":"fjalë"}
            """;

    @Test
    void the_glass_is_broken_while_the_person_is_erased() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = child();
            String officer = social();
            UUID vault = SERVICE.vault()
                    .sql("SELECT vault_id FROM vault.case_vault WHERE case_ref = ?")
                    .param(ref)
                    .query(UUID.class)
                    .single();
            String erasure = SERVICE.post(SECRETARY, "/api/cases/" + ref + "/erasures", "{\"reasonCode\":\"ORDERED\"}")
                    .body()
                    .path("erasureId")
                    .asString();
            String approval = "/api/cases/" + ref + "/erasures/" + erasure + "/approval";

            List<Answer> answers = atOnce(List.of(
                    () -> SERVICE.post("responsible.authority", approval, ""),
                    () -> SERVICE.post(officer, breakGlass(ref), EMERGENCY)));

            assertThat(answers.getFirst().body().path("status").asString()).isEqualTo("ERASED");
            boolean broken = answers.getLast().status() == 201;
            assertThat(answers.getLast().status()).isIn(201, 409);
            assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(broken ? 410 : 403);
            assertThat(SERVICE.post(social(), breakGlass(ref), EMERGENCY)
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("erased");
            assertThat(Stream.of("identity", "data_key", "case_vault", "explanation", "coming_of_age")
                            .mapToLong(table -> SERVICE.asOwner(
                                    jdbc -> jdbc.sql("SELECT count(*) FROM vault." + table + " WHERE vault_id = ?")
                                            .param(vault)
                                            .query(Long.class)
                                            .single())))
                    .as("left in the vault")
                    .containsOnly(0L);
            gapless(ref);
        }
    }

    @Test
    void an_identity_is_corrected_while_the_consent_by_which_it_was_seen_is_withdrawn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String officer = social();
            String ref = People.referred(SECRETARY, Bodies.adult("IDENTITY").replace("Vlorë", "Korçë"));
            People.granted(SECRETARY, ref, officer, People.consent(SECRETARY, ref), inAnHour());
            Callable<Answer> correct = () -> SERVICE.post(officer, "/api/cases/" + ref + "/corrections", """
                    {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION","reason":"fjalë",
                     "person":{"firstName":"Zymbrilda","birthdate":"1990-05-06"}}
                    """);

            List<Answer> answers =
                    atOnce(List.of(() -> SERVICE.post(SECRETARY, "/api/cases/" + ref + "/withdrawals", "{}"), correct));

            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(answers.getLast().status()).isIn(201, 403);
            assertThat(correct.call().status()).as("begun afterwards").isEqualTo(403);
            assertThat(AtOnce.decided(ref).stream()
                            .filter(record ->
                                    record.getContent().getDecision().name().equals("GRANTED")))
                    .hasSize(answers.getLast().status() == 201 ? 1 : 0);
            gapless(ref);
        }
    }

    @Test
    void a_grant_is_given_while_the_rules_that_allow_it_are_replaced() throws Exception {
        String officer = People.officer("social.shkoder", RENEWED);
        String police = People.officer("police.shkoder", RENEWED);
        String ref = People.referred("secretary.shkoder", Bodies.childAt("Shkodër"));
        String rules = "/api/tables/" + RENEWED + "/rules";
        String etag = SERVICE.get("secretary.shkoder", rules).headers().get("etag");
        String version = SERVICE.post("secretary.shkoder", rules, """
                        {"allowances":[{"kind":"STATE_SOCIAL_SERVICE","purpose":"SERVICE_PROVISION","categories":["HEALTH"]}]}
                        """, "If-Match", etag)
                .body()
                .path("draft")
                .path("version")
                .asString();
        String signOffs = rules + "/" + version + "/sign-offs";
        assertThat(SERVICE.post("secretary.shkoder", signOffs, "").status()).isEqualTo(201);
        assertThat(SERVICE.post(police, signOffs, "").status()).isEqualTo(201);
        Callable<Answer> give = () -> SERVICE.post("secretary.shkoder", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":%s,"until":"%s"}
                """.formatted(
                        officer, BEST_INTEREST, inAnHour()));

        List<Answer> answers = atOnce(List.of(() -> SERVICE.post(officer, signOffs, ""), give, give, give));

        assertThat(answers.getFirst().status()).isEqualTo(201);
        assertThat(answers.subList(1, 4)).extracting(Answer::status).isSubsetOf(201, 400);
        Answer late = give.call();
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("wider_than_rules");
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status())
                .as("rules not accepted")
                .isEqualTo(403);
        People.accept(officer, RENEWED);
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status())
                .as("a grant of before is within the rules of now, or worth nothing")
                .isEqualTo(403);
        gapless(ref);
    }

    private static Answer close(String ref, String seen, String reason) {
        return SERVICE.post(
                SECRETARY, "/api/cases/" + ref + "/closure", "{\"reasonCode\":\"" + reason + "\"}", "If-Match", seen);
    }

    private static String seen(String ref) {
        return SERVICE.get(SECRETARY, "/api/cases/" + ref).headers().get("etag");
    }

    @Test
    void a_case_is_closed_twice_from_one_version() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = child();
            String seen = seen(ref);

            List<Answer> answers = atOnce(List.of(
                    () -> close(ref, seen, "PLAN_COMPLETED"),
                    () -> close(ref, seen, "OTHER"),
                    () -> close(ref, seen, "OUT_OF_CONTACT")));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 412, 412);
            gapless(ref);
        }
    }

    /** Whichever comes first: afterwards nobody has leave to see anybody of the case. */
    @Test
    void a_case_is_closed_while_something_is_granted_and_the_glass_is_broken() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String ref = child();
            String granted = social();
            String emergency = social();

            List<Answer> answers = atOnce(List.of(
                    () -> {
                        Answer closed = close(ref, seen(ref), "PLAN_COMPLETED");
                        while (closed.status() == 412) {
                            closed = close(ref, seen(ref), "PLAN_COMPLETED");
                        }
                        return closed;
                    },
                    () -> SERVICE.post(SECRETARY, "/api/cases/" + ref + "/grants", """
                            {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":%s,"until":"%s"}
                            """.formatted(
                                    granted, BEST_INTEREST, inAnHour())),
                    () -> SERVICE.post(emergency, breakGlass(ref), EMERGENCY)));

            assertThat(answers.getFirst().status()).isEqualTo(201);
            assertThat(answers.get(1).status()).isIn(201, 400, 409);
            assertThat(answers.getLast().status()).isIn(201, 403);
            assertThat(AtOnce.ask(granted, ref, "IDENTITY").status()).isEqualTo(403);
            assertThat(AtOnce.ask(emergency, ref, "IDENTITY").status()).isEqualTo(403);
            assertThat(SERVICE.jdbc()
                            .sql("SELECT (SELECT count(*) FROM grants.given WHERE case_ref = :ref AND ended IS NULL)"
                                    + " + (SELECT count(*) FROM glass.broken WHERE case_ref = :ref AND ended IS NULL)")
                            .param("ref", ref)
                            .query(Long.class)
                            .single())
                    .as("leave that did not end")
                    .isZero();
            gapless(ref);
        }
    }

    @Test
    void names_that_officers_write_are_in_the_vault_and_nowhere_else() {
        String name = "Zogëbardha" + UUID.randomUUID().toString().replace("-", "");
        String officer = social();
        String ref = People.referred(SECRETARY, Bodies.childAt("Korçë").replace(Bodies.CANARY, name));
        People.granted(SECRETARY, ref, officer, BEST_INTEREST, inAnHour());
        String wish = EMERGENCY.replace("fjalë", name);
        String path = "/api/cases/" + ref;
        Answer shown = SERVICE.post(officer, path + "/disclosures", wish);
        assertThat(shown.text()).contains(name);
        List<Answer> answers = List.of(
                SERVICE.post("health.korce", path + "/disclosures", wish),
                SERVICE.post(social(), path + "/disclosures", wish),
                SERVICE.post(officer, "/api/cases/0000000000000/disclosures", wish),
                SERVICE.post(officer, breakGlass(ref), wish),
                SERVICE.post(SECRETARY, breakGlass(ref), wish),
                SERVICE.post(officer, path + "/corrections", """
                        {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION","reason":"%s",
                         "person":{"firstName":"%s"}}
                        """.formatted(name, name)),
                SERVICE.post(SECRETARY, path + "/grants", """
                        {"officer":"%s","purpose":"%s","categories":["%s"],"reason":"%s","basis":{"type":"%s","id":"%s"},
                         "until":"%s"}
                        """.formatted(name, name, name, name, name, name, name)),
                SERVICE.post(SECRETARY, path + "/recusals", "{\"officer\":\"" + name + "\"}"),
                SERVICE.post(
                        SECRETARY, path + "/consents", "{\"decision\":\"" + name + "\",\"reason\":\"" + name + "\"}"),
                SERVICE.post(SECRETARY, path + "/withdrawals", "{\"reason\":\"" + name + "\"}"),
                SERVICE.post(SECRETARY, path + "/erasures", "{\"reasonCode\":\"" + name + "\"}"),
                SERVICE.post(
                        SECRETARY,
                        path + "/closure",
                        "{\"reasonCode\":\"" + name + "\",\"reason\":\"" + name + "\"}",
                        "If-Match",
                        "\"1\""),
                SERVICE.post(SECRETARY, path + "/policy-preview", "{\"category\":\"" + name + "\"}"),
                SERVICE.post(SECRETARY, path + "/place", "{\"qark\":\"" + name + "\"}", "If-Match", "\"1\""),
                SERVICE.post(
                        SECRETARY,
                        breakGlass(ref) + "/" + UUID.randomUUID() + "/review",
                        "{\"verdict\":\"" + name + "\"}"),
                SERVICE.post(
                        SECRETARY,
                        path + "/withdrawals/" + UUID.randomUUID() + "/answers",
                        "{\"answer\":\"" + name + "\"}"));

        assertThat(answers).extracting(Answer::text).noneMatch(text -> text.contains(name));
        assertThat(answers.subList(6, answers.size()))
                .extracting(Answer::status)
                .allMatch(status -> status >= 400 && status < 500);
        gapless(ref);
        AtOnce.decided(ref);
        try (var cases = new CaseEvents();
                var accesses = new CaseEvents(Topic.ACCESS_EVENTS)) {
            await().until(() -> !cases.of(ref).isEmpty() && !accesses.of(ref).isEmpty());
            assertThat(cases.raw()).doesNotContain("bardha" + name.substring(10));
            assertThat(accesses.raw()).doesNotContain("bardha" + name.substring(10));
        }
        assertThat(tablesWith(name)).isEmpty();
    }

    /** Every table of the service, the vault's too; bytes are compared as PostgreSQL writes them. */
    private static List<String> tablesWith(String name) {
        String bytes = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
        return SERVICE.asOwner(jdbc -> {
            List<String> tables = jdbc.sql("""
                    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                    """).query(String.class).list();
            assertThat(tables).hasSizeGreaterThan(50).contains("messaging.outbox", "vault.explanation");
            return tables.stream()
                    .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM " + table
                                    + " t WHERE t::text LIKE :name OR t::text LIKE :bytes)")
                            .param("name", "%" + name + "%")
                            .param("bytes", "%" + bytes + "%")
                            .query(Boolean.class)
                            .single())
                    .toList();
        });
    }

    static Stream<String> doors_that_take_classes_of_data() {
        return Stream.of("disclosures", "break-glass", "grants", "consents", "withdrawals");
    }

    @ParameterizedTest
    @MethodSource("doors_that_take_classes_of_data")
    void a_hundred_classes_of_data_are_as_many_faults_and_do_nothing(String door) {
        String ref = child();
        String officer = door.equals("grants") ? SECRETARY : social();
        for (int count : List.of(100, 1_000)) {
            String categories = "\"IDENTITY\",".repeat(count - 1) + "\"IDENTITY\"";

            Answer answer = SERVICE.post(officer, "/api/cases/" + ref + "/" + door, """
                    {"categories":[%s],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"fjalë"}
                    """.formatted(categories));

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.body().path("errors").size()).isBetween(1, 150);
            assertThat(answer.text()).doesNotContain("IDENTITY");
        }
        assertThat(AtOnce.decided(ref)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reasons_that_say_nothing")
    void a_reason_that_says_nothing_is_none(String reason) {
        String ref = child();
        String officer = social();
        String body = EMERGENCY.replace("\"fjalë\"", reason);
        for (String door : List.of("disclosures", "break-glass")) {
            Answer answer = SERVICE.post(officer, "/api/cases/" + ref + "/" + door, body);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.body().path("errors").toString()).contains("\"field\":\"reason\"");
        }
        assertThat(AtOnce.decided(ref)).isEmpty();
    }

    static Stream<String> reasons_that_say_nothing() {
        return Stream.of(
                "\"\"", "\" \\n\\t \"", "null", "7", "[\"fjalë\"]", "\"" + "f".repeat(2_001) + "\"", "\"\\u0007\"");
    }
}
