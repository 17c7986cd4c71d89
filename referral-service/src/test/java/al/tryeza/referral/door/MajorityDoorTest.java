package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.AgeBand;
import al.tryeza.events.CameOfAge;
import al.tryeza.events.GrantEnded;
import al.tryeza.events.IdentityCorrected;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.referral.majority.Majority;
import al.tryeza.testing.Backends;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A child turns 18. */
class MajorityDoorTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Tirane"));

    private static String referred(String body) {
        Answer answer = SERVICE.refer("ngo.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static String bornOn(LocalDate day) {
        return referred(Bodies.childAt("Vlorë").replace("2014-05-06", day.toString()));
    }

    private static <T> T asOwner(Function<JdbcClient, T> work) {
        String url = SERVICE.environment.get("TRYEZA_DATABASE_URL");
        try (Connection connection =
                Backends.get().postgres().databases().connect(url.substring(url.lastIndexOf('/') + 1))) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<LocalDate> days(String ref) {
        return asOwner(jdbc -> jdbc.sql("""
                SELECT a.day FROM vault.coming_of_age a JOIN vault.case_vault v USING (vault_id) WHERE v.case_ref = ?
                """).param(ref).query(LocalDate.class).list());
    }

    /** As if the child had been referred long ago: by today it has come of age. */
    private String grown() {
        String ref = bornOn(today.minusYears(18).plusDays(1));
        asOwner(jdbc -> jdbc.sql("""
                UPDATE vault.coming_of_age SET day = ? WHERE vault_id = (SELECT vault_id FROM vault.case_vault
                                                                          WHERE case_ref = ?)
                """).params(today, ref).update());
        return ref;
    }

    /** How often it is seen to. */
    private static int look(String ref) {
        Majority majority = SERVICE.bean(Majority.class);
        var transaction = SERVICE.bean(TransactionTemplate.class);
        return (int) majority.due(1000).stream()
                .filter(due -> due.value().equals(ref))
                .filter(due -> transaction.execute(_ -> majority.reach(due, Instant.now())))
                .count();
    }

    @Test
    void the_day_is_known_to_the_vault_alone_and_only_of_children_with_a_birth_date() {
        assertThat(days(bornOn(LocalDate.parse("2014-05-06")))).containsExactly(LocalDate.parse("2032-05-06"));
        assertThat(days(bornOn(LocalDate.parse("2012-02-29")))).containsExactly(LocalDate.parse("2030-03-01"));
        assertThat(days(referred(Bodies.adult("IDENTITY")))).isEmpty();
        assertThat(days(referred(
                        Bodies.childAt("Vlorë").replace("\"birthdate\":\"2014-05-06\"", "\"ageEstimate\":12"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM vault.coming_of_age",
                "SELECT day FROM vault.coming_of_age",
                "UPDATE vault.coming_of_age SET day = now()",
                "DELETE FROM vault.coming_of_age",
                "INSERT INTO vault.coming_of_age VALUES (gen_random_uuid(), now())"
            })
    void no_role_reads_or_changes_the_days(String statement) {
        for (JdbcClient role : List.of(SERVICE.jdbc(), SERVICE.vault())) {
            assertThatThrownBy(() -> role.sql(statement).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table coming_of_age");
        }
    }

    @Test
    void the_role_that_discloses_has_no_use_for_the_functions() {
        assertThatThrownBy(() -> SERVICE.vault()
                        .sql("SELECT * FROM vault.come_of_age(1)")
                        .query(String.class)
                        .list())
                .hasRootCauseMessage("ERROR: permission denied for function come_of_age");
    }

    @Test
    void a_child_is_one_until_its_day_and_a_day_once_noted_is_not_moved_by_intake() {
        String ref = bornOn(today.minusYears(18).plusDays(1));
        SERVICE.jdbc()
                .sql("SELECT 1 FROM vault.note_coming_of_age(?, ?)")
                .params(ref, today.minusYears(1))
                .query(Integer.class)
                .single();

        assertThat(look(ref)).isZero();
        assertThat(SERVICE.jdbc()
                        .sql("SELECT vault.forget_coming_of_age(?)")
                        .param(ref)
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(days(ref)).containsExactly(today.plusDays(1));
    }

    @Test
    void on_the_day_the_case_is_a_childs_no_more_what_rested_on_that_ends_and_somebody_is_to_ask() {
        String ref = grown();
        Answer grant = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"health.vlore","purpose":"SERVICE_PROVISION","categories":["HEALTH"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
        assertThat(grant.status()).as(grant.text()).isEqualTo(201);

        assertThat(look(ref)).isEqualTo(1);

        Answer view = SERVICE.get("secretary.vlore", "/api/cases/" + ref);
        assertThat(view.body().path("child").asBoolean()).isFalse();
        assertThat(view.body().path("ageBand").asString()).isEqualTo("AGE_18_24");
        assertThat(SERVICE.jdbc()
                        .sql("SELECT ended FROM grants.given WHERE case_ref = ?")
                        .param(ref)
                        .query(String.class)
                        .list())
                .containsExactly("COME_OF_AGE");
        assertThat(SERVICE.post("ngo.vlore", "/api/cases/" + ref + "/consents", """
                        {"decision":"GIVEN","purposes":["SERVICE_PROVISION"],"categories":["HEALTH"],"language":"sq"}
                        """)
                        .status())
                .isEqualTo(201);
        try (var topic = new CaseEvents()) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> topic.of(ref), all -> all.stream().anyMatch(CameOfAge.class::isInstance));
            var event = (CameOfAge) topic.of(ref).stream()
                    .filter(CameOfAge.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(event.getContent().getTold()).containsExactly("secretary.vlore");
            assertThat(event.getActor().getOfficer()).isNull();
        }
    }

    @Test
    void it_is_seen_to_once_however_many_look_and_then_the_day_is_forgotten() throws Exception {
        String ref = grown();
        Callable<Integer> look = () -> look(ref);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(4, look)).stream()
                            .mapToInt(Future::resultNow)
                            .sum())
                    .isEqualTo(1);
        }
        assertThat(days(ref)).isEmpty();
        assertThat(SERVICE.bean(Majority.class).due(1000)).doesNotContain(new CaseRef(ref));
    }

    @Test
    void a_transaction_that_fails_leaves_it_to_be_seen_to() {
        String ref = grown();
        var transaction = SERVICE.bean(TransactionTemplate.class);

        transaction.executeWithoutResult(status -> {
            SERVICE.bean(Majority.class).reach(new CaseRef(ref), Instant.now());
            status.setRollbackOnly();
        });

        assertThat(look(ref)).isEqualTo(1);
    }

    private static Answer correct(String officer, String ref, String person) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/corrections", """
                {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION","reason":"letra",
                 "person":%s}
                """.formatted(person));
    }

    private static String seen(String ref, String basis) {
        String officer = People.officer("social.vlore", "AL-12");
        People.granted("secretary.vlore", ref, officer, basis, Instant.now().plus(1, ChronoUnit.HOURS));
        return officer;
    }

    private static List<SpecificRecord> events(String ref, int count) {
        try (var topic = new CaseEvents()) {
            return await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(ref), all -> all.size() == count);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"firstName\":\"Zymbrilda\",\"birthdate\":\"2015-05-06\"}`, 2033-05-06",
                "`{\"firstName\":\"Zymbrilda\"}`,",
                "`{\"firstName\":\"Zymbrilda\",\"birthdate\":\"1990-05-06\"}`,"
            })
    void a_corrected_birth_date_takes_the_day_with_it(String person, @Nullable LocalDate day) {
        String ref = bornOn(LocalDate.parse("2014-05-06"));
        Answer corrected = correct(seen(ref, "{\"type\":\"VITAL_INTEREST\"}"), ref, person);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(days(ref)).isEqualTo(day == null ? List.of() : List.of(day));
    }

    @Test
    void who_was_taken_for_an_adult_and_is_a_child_comes_of_age_on_the_day_that_is_right() {
        String ref = referred(Bodies.adult("IDENTITY"));
        String officer = seen(ref, People.consent("secretary.vlore", ref));
        LocalDate tomorrow = today.plusDays(1);
        assertThat(correct(officer, ref, "{\"birthdate\":\"" + tomorrow.minusYears(18) + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(days(ref)).containsExactly(tomorrow);
        assertThat(SERVICE.get("secretary.vlore", "/api/cases/" + ref)
                        .body()
                        .path("child")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void who_was_taken_for_a_child_and_is_none_is_seen_in_her_best_interest_no_more_and_is_to_be_asked() {
        String ref = bornOn(LocalDate.parse("2014-05-06"));
        String officer = seen(ref, "{\"type\":\"BEST_INTEREST\"}");
        String other = seen(ref, "{\"type\":\"VITAL_INTEREST\"}");
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(200);

        Answer corrected = correct(officer, ref, "{\"firstName\":\"Zymbrilda\",\"birthdate\":\"1990-05-06\"}");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(AtOnce.ask(officer, ref, "IDENTITY").status()).isEqualTo(403);
        assertThat(AtOnce.ask(other, ref, "IDENTITY").status()).isEqualTo(200);
        Answer view = SERVICE.get("secretary.vlore", "/api/cases/" + ref);
        assertThat(view.body().path("child").asBoolean()).isFalse();
        assertThat(view.body().path("ageBand").asString()).isEqualTo("AGE_25_39");
        assertThat(SERVICE.bean(Majority.class).due(1000)).doesNotContain(new CaseRef(ref));
        // opened, submitted, routed, two grants; corrected, come of age, one grant ended
        List<SpecificRecord> events = events(ref, 8);
        assertThat(events.get(5)).isInstanceOf(IdentityCorrected.class);
        assertThat(events.get(6)).isInstanceOfSatisfying(CameOfAge.class, event -> {
            assertThat(event.getContent().getAgeBand()).isEqualTo(AgeBand.AGE_25_39);
            assertThat(event.getContent().getTold()).containsExactly("secretary.vlore");
            assertThat(event.getActor().getOfficer()).isEqualTo(officer);
        });
        assertThat(events.get(7))
                .isInstanceOfSatisfying(
                        GrantEnded.class,
                        event -> assertThat(event.getContent().toString()).contains("COME_OF_AGE"));
    }

    @Test
    void with_the_cases_key_the_day_is_gone() {
        String ref = grown();
        asOwner(jdbc -> jdbc.sql("DELETE FROM vault.data_key WHERE vault_id = (SELECT vault_id FROM vault.case_vault"
                        + " WHERE case_ref = ?)")
                .param(ref)
                .update());

        assertThat(days(ref)).isEmpty();
    }
}
