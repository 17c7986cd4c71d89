package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Topic;
import al.tryeza.events.UnknownCaseTried;
import al.tryeza.referral.door.Running.Answer;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Who somebody is, asked for at the door. */
class DisclosureDoorTest {

    private static final String OFFICER = "social.vlore";
    private static final String UNKNOWN = "0000000000000";
    private static final String REASON = "Halla e Kanarinës na kërkoi";

    private static String referred() {
        Answer answer = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static String granted(String ref, String officer, String... categories) {
        Answer answer = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["%s"],"basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        officer, String.join("\",\"", categories), Instant.now().plus(Duration.ofHours(1))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("grantId").asString();
    }

    private static Answer ask(String officer, String ref, String... categories) {
        return SERVICE.post(
                officer, "/api/cases/" + ref + "/disclosures", """
                {"categories":["%s"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"%s"}
                """.formatted(String.join("\",\"", categories), REASON));
    }

    private static long accesses(String ref) {
        return SERVICE.jdbc()
                .sql("SELECT access_version FROM casework.case_file WHERE ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
    }

    @Test
    void who_was_granted_it_sees_what_was_sent_and_nobody_else_does() {
        String ref = referred();
        String grant = granted(ref, OFFICER, "IDENTITY", "NARRATIVE");

        Answer shown = ask(OFFICER, ref, "IDENTITY");
        Answer colleague = ask("health.vlore", ref, "IDENTITY");
        Answer more = ask(OFFICER, ref, "IDENTITY", "CONTACT");
        Answer giver = ask("secretary.vlore", ref, "IDENTITY");

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.headers().get("cache-control")).contains("no-store");
        assertThat(shown.body().path("data").path("IDENTITY").path("firstName").asString())
                .isEqualTo(Bodies.CANARY);
        assertThat(shown.body().path("data").size()).isEqualTo(1);
        assertThat(List.of(colleague, more, giver)).allSatisfy(denied -> {
            assertThat(denied.status()).isEqualTo(403);
            assertThat(denied.body().path("code").asString()).isEqualTo("not_granted");
            assertThat(denied.body().path("accessId").asString()).hasSize(36);
            assertThat(denied.text()).doesNotContain(Bodies.CANARY);
        });
        assertThat(more.body().path("errors").toString())
                .isEqualTo("[{\"field\":\"categories[1]\",\"code\":\"not_granted\"}]");
        assertThat(records(ref, 4))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.getContent().getDecision()).isEqualTo(AccessDecision.GRANTED);
                            assertThat(first.getContent().getAccessId())
                                    .isEqualTo(shown.body().path("accessId").asString());
                            assertThat(first.getContent().getPolicySet()).hasSize(64);
                            assertThat(first.getContent()
                                            .getCategories()
                                            .getFirst()
                                            .getLeave())
                                    .isEqualTo(grant);
                            assertThat(first.getContent()
                                            .getCategories()
                                            .getFirst()
                                            .getPolicies())
                                    .containsExactly("permit-by-grant");
                        },
                        denied -> assertThat(denied.getContent().getDecision()).isEqualTo(AccessDecision.DENIED),
                        denied -> assertThat(denied.getContent().getDecision()).isEqualTo(AccessDecision.DENIED),
                        denied -> assertThat(denied.getContent()
                                        .getCategories()
                                        .getFirst()
                                        .getPolicies())
                                .contains("forbid-who-sees-nobody"));
    }

    @Test
    void for_who_may_not_know_of_it_the_case_is_one_that_never_was_and_the_try_is_in_their_own_stream() {
        String ref = referred();
        long before = accesses(ref);

        Answer stranger = ask("police.gjirokaster", ref, "IDENTITY");
        Answer nobodys = ask("police.gjirokaster", UNKNOWN, "IDENTITY");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).isEqualTo(nobodys.text());
        assertThat(accesses(ref)).isEqualTo(before);
        try (var events = new CaseEvents(Topic.ACCESS_EVENTS)) {
            await().untilAsserted(() -> assertThat(events.all().stream()
                            .filter(UnknownCaseTried.class::isInstance)
                            .map(event ->
                                    ((UnknownCaseTried) event).getContent().getCaseRef()))
                    .contains(ref, UNKNOWN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "not json",
                "{\"categories\":[\"NAME\"],\"purpose\":\"X\",\"reasonCode\":\"Y\",\"reason\":\"\"}"
            })
    void a_body_that_is_no_wish_is_refused_the_same_for_every_reference_and_not_recorded(String body) {
        String ref = referred();
        long before = accesses(ref);
        List<Answer> answers = List.of(
                SERVICE.post(OFFICER, "/api/cases/" + ref + "/disclosures", body),
                SERVICE.post(OFFICER, "/api/cases/" + UNKNOWN + "/disclosures", body));
        assertThat(answers).extracting(Answer::status).containsOnly(400);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(accesses(ref)).isEqualTo(before);
    }

    @Test
    void while_the_record_cannot_be_written_nothing_is_shown() throws Exception {
        String ref = referred();
        granted(ref, OFFICER, "IDENTITY");
        CompletableFuture<Answer> asking;
        try (Connection other = appConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE messaging.written_version IN EXCLUSIVE MODE");
            asking = CompletableFuture.supplyAsync(() -> ask(OFFICER, ref, "IDENTITY"));
            await().until(DisclosureDoorTest::disclosureWaits);
            assertThat(asking).isNotDone();
            other.rollback();
        }
        assertThat(asking.get().status()).isEqualTo(200);
    }

    /** The owner's right, for locking a table. */
    private static Connection appConnection() throws Exception {
        var source = new PGSimpleDataSource();
        source.setUrl(SERVICE.environment.get("TRYEZA_DATABASE_URL"));
        source.setUser("referral_migrator");
        source.setPassword(SERVICE.environment.get("TRYEZA_MIGRATOR_PASSWORD"));
        Connection connection = source.getConnection();
        connection.createStatement().execute("SET ROLE referral_owner");
        return connection;
    }

    private static boolean disclosureWaits() {
        return SERVICE.vault().sql("""
                        SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                         WHERE c.relname = 'written_version' AND NOT l.granted
                        """).query(Long.class).single() > 0;
    }

    @Test
    void once_a_grant_is_taken_back_no_disclosure_begun_after_it_shows_anything() throws Exception {
        String ref = referred();
        String grant = granted(ref, OFFICER, "IDENTITY");
        var revoked = new AtomicBoolean();
        var late = new ConcurrentLinkedQueue<Integer>();
        var shown = new ConcurrentLinkedQueue<String>();
        List<CompletableFuture<Void>> asking = java.util.stream.IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> {
                    for (int denied = 0; denied < 3; ) {
                        boolean after = revoked.get();
                        Answer answer = ask(OFFICER, ref, "IDENTITY");
                        if (after) {
                            late.add(answer.status());
                        }
                        if (answer.status() == 200) {
                            shown.add(answer.body().path("accessId").asString());
                        } else {
                            denied++;
                        }
                    }
                }))
                .toList();
        await().until(() -> shown.size() > 5);
        Answer ended = SERVICE.send(SERVICE.request("/api/grants/" + grant)
                .header("Authorization", "Bearer " + Running.token("secretary.vlore"))
                .DELETE());
        revoked.set(true);
        assertThat(ended.status()).isBetween(200, 204);
        for (CompletableFuture<Void> each : asking) {
            each.get();
        }
        assertThat(late).isNotEmpty().containsOnly(403);
        assertThat(records(ref, shown.size() + 9).stream()
                        .filter(record -> record.getContent().getDecision() == AccessDecision.GRANTED)
                        .map(record -> record.getContent().getAccessId()))
                .containsExactlyInAnyOrderElementsOf(shown);
    }

    /** The records of a case, of which there are so many, in their order; and nothing identifying in any byte of the topic. */
    private static List<AccessDecided> records(String ref, int count) {
        try (var events = new CaseEvents(Topic.ACCESS_EVENTS)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(decided(events.of(ref))).hasSize(count));
            List<AccessDecided> records = decided(events.of(ref));
            assertThat(records.stream().map(each -> each.getStructure().getVersion()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(events.raw()).doesNotContain(Bodies.CANARY).doesNotContain("Halla");
            return records;
        }
    }

    private static List<AccessDecided> decided(List<SpecificRecord> events) {
        return events.stream()
                .filter(AccessDecided.class::isInstance)
                .map(AccessDecided.class::cast)
                .toList();
    }
}
