package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.directory.seed.SeedingAtStart;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.GrantStore;
import al.tryeza.referral.grants.KeptGrant;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;

/** Officers are suspended and leave; it counts at once. */
class OfficerStatusDoorTest {

    private static Answer set(String operator, String officer, String body) {
        return SERVICE.send(SERVICE.request("/api/officers/" + officer + "/status")
                .header("Authorization", "Bearer " + Running.token(operator))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static Answer set(String officer, Officer.Status status) {
        return set("operator", officer, "{\"status\":\"" + status + "\"}");
    }

    /** Somebody of whom no other test knows. */
    private static String newOfficer() {
        String id = "officer." + UUID.randomUUID();
        SERVICE.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SERVICE.bean(Registration.class)
                        .register(
                                List.of(),
                                List.of(),
                                List.of(new Officer(
                                        id,
                                        "shelter.vatra",
                                        Set.of(Officer.TABLE_MEMBER),
                                        Officer.Status.ACTIVE,
                                        Officer.Language.SQ,
                                        null))));
        return id;
    }

    private static UUID granted(String officer) {
        Answer referred = SERVICE.refer("police.vlore", Bodies.childAt("Vlorë"));
        String ref = referred.body().path("caseRef").asString();
        Answer given = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        officer, Instant.now().plus(Duration.ofHours(1))));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return UUID.fromString(given.body().path("grantId").asString());
    }

    private static Grant kept(UUID id) {
        return SERVICE.bean(GrantStore.class).find(id).map(KeptGrant::grant).orElseThrow();
    }

    private static long published(String topic, String officer) {
        return SERVICE.jdbc()
                .sql(
                        "SELECT coalesce(max(version), 0) FROM messaging.written_version WHERE topic = ? AND record_key = ?")
                .params(topic, "OFFICER:" + officer)
                .query(Long.class)
                .single();
    }

    private static Officer.Status status(String officer) {
        return SERVICE.bean(Directory.class).officer(officer).orElseThrow().status();
    }

    @Test
    void who_leaves_loses_every_grant_in_the_same_moment_and_their_token_counts_for_nothing() {
        String officer = newOfficer();
        UUID first = granted(officer);
        UUID second = granted(officer);
        assertThat(SERVICE.get(officer, "/api/cases").status()).isEqualTo(200);

        Answer answer = set(officer, Officer.Status.DEPARTED);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("status").asString()).isEqualTo("DEPARTED");
        assertThat(List.of(kept(first), kept(second)))
                .allSatisfy(grant -> assertThat(grant.ended()).contains(GrantEnd.DEPARTED));
        assertThat(SERVICE.get(officer, "/api/cases").body().path("code").asString())
                .isEqualTo("officer_not_active");
        assertThat(published("directory-events", officer)).isEqualTo(2);
        assertThat(published("directory", officer)).isEqualTo(2);
    }

    @Test
    void nobody_leaves_while_something_is_being_given_to_them() {
        String officer = newOfficer();
        var leaving = SERVICE.bean(TransactionTemplate.class).execute(_ -> {
            SERVICE.bean(DirectoryStore.class).hold(officer);
            var change = CompletableFuture.supplyAsync(
                    () -> set(officer, Officer.Status.DEPARTED).status(),
                    task -> Thread.ofVirtual().start(task));
            await().until(OfficerStatusDoorTest::somebodyWaits);
            assertThat(change).isNotDone();
            return change;
        });

        assertThat(leaving.join()).isEqualTo(200);
        assertThat(status(officer)).isEqualTo(Officer.Status.DEPARTED);
    }

    private static boolean somebodyWaits() {
        return SERVICE.jdbc().sql("""
                SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                                WHERE NOT l.granted AND a.datname = current_database()
                                  AND a.query LIKE '%UPDATE directory.officer%')
                """).query(Boolean.class).single();
    }

    @Test
    void who_is_suspended_keeps_the_grants_and_may_do_nothing_until_let_back() {
        String officer = newOfficer();
        UUID grant = granted(officer);

        assertThat(set(officer, Officer.Status.SUSPENDED).status()).isEqualTo(200);
        assertThat(SERVICE.get(officer, "/api/cases").status()).isEqualTo(403);
        assertThat(kept(grant).ended()).isEmpty();
        assertThat(set(officer, Officer.Status.SUSPENDED).status()).isEqualTo(200);
        assertThat(published("directory-events", officer)).isEqualTo(2);

        assertThat(set(officer, Officer.Status.ACTIVE).status()).isEqualTo(200);
        assertThat(SERVICE.get(officer, "/api/cases").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "SUSPENDED"})
    void who_has_left_does_not_come_back(Officer.Status status) {
        String officer = newOfficer();
        set(officer, Officer.Status.DEPARTED);

        Answer back = set(officer, status);

        assertThat(back.status()).isEqualTo(409);
        assertThat(back.body().path("code").asString()).isEqualTo("departed");
        assertThat(set(officer, Officer.Status.DEPARTED).status()).isEqualTo(200);
        assertThat(status(officer)).isEqualTo(Officer.Status.DEPARTED);
        assertThat(published("directory-events", officer)).isEqualTo(2);
    }

    @Test
    void a_start_brings_nobody_back() {
        assertThat(set("secretary.korce", Officer.Status.DEPARTED).status()).isEqualTo(200);

        SERVICE.bean(SeedingAtStart.class).run(new DefaultApplicationArguments());

        assertThat(status("secretary.korce")).isEqualTo(Officer.Status.DEPARTED);
        assertThat(SERVICE.get("secretary.korce", "/api/cases").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|required",
                "[]|required",
                "{\"status\":null}|required",
                "{\"status\":7}|wrong_type",
                "{\"status\":\"active\"}|unknown_code",
                "{\"status\":\"FIRED\"}|unknown_code"
            })
    void a_status_is_one_of_three(String body, String code) {
        Answer answer = set("operator", "secretary.berat", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("status");
        assertThat(answer.body().path("errors").path(0).path("code").asString()).isEqualTo(code);
        assertThat(status("secretary.berat")).isEqualTo(Officer.Status.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.at.all", "A%20B", "x%00y"})
    void an_officer_who_is_not_there_is_not_found(String officer) {
        assertThat(set("operator", officer, "{\"status\":\"ACTIVE\"}").status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.vlore", "secretary.vlore", "auditor", "onac.desk"})
    void nobody_but_the_operator_says_so(String officer) {
        assertThat(set(officer, "secretary.berat", "{\"status\":\"SUSPENDED\"}").status())
                .isEqualTo(403);
        assertThat(status("secretary.berat")).isEqualTo(Officer.Status.ACTIVE);
    }
}
