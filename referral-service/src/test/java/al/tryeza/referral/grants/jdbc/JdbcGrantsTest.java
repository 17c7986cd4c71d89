package al.tryeza.referral.grants.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.GrantStore.Position;
import al.tryeza.referral.grants.KeptGrant;
import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.LegalBasis;
import al.tryeza.testing.Backends;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants on a real server, under the role of the service and under that of disclosure. */
class JdbcGrantsTest {

    private static final Map<String, String> ENVIRONMENT = Backends.get().environment("referral");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.000Z");
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

    private final Role service = new Role("referral_app", "TRYEZA_DATABASE_PASSWORD");
    private final Role disclosure = new Role("referral_disclosure", "TRYEZA_DISCLOSURE_PASSWORD");
    private final JdbcGrants store = new JdbcGrants(service.jdbc);
    private final CaseRef ref = CaseRef.random(new Random());

    JdbcGrantsTest() {
        service.jdbc.sql("""
                INSERT INTO casework.case_file (ref, version, working_table, phase, concern, age_band, child, gender, opened_at)
                VALUES (?, 1, 'AL-12', 'INITIAL_ASSISTANCE', 'AT_RISK', 'AGE_12_14', true, 'Feminine', now())
                """).param(ref.value()).update();
    }

    @BeforeAll
    static void officers() {
        var jdbc = new Role("referral_app", "TRYEZA_DATABASE_PASSWORD").jdbc;
        jdbc.sql("INSERT INTO directory.institution VALUES ('shelter.vatra', 'SHELTER', 'Vatra', NULL, NULL, 1)")
                .update();
        for (String officer : List.of("vatra.worker", "vatra.other")) {
            jdbc.sql("""
                    INSERT INTO directory.officer VALUES (?, 'shelter.vatra', '{table-member}', 'ACTIVE', 'SQ', NULL, 1)
                    """).param(officer).update();
        }
    }

    /** A role of the database, with transactions of its own. */
    private static final class Role {

        final JdbcClient jdbc;
        final TransactionTemplate transaction;

        Role(String name, String password) {
            var source = new PGSimpleDataSource();
            source.setUrl(ENVIRONMENT.get("TRYEZA_DATABASE_URL"));
            source.setUser(name);
            source.setPassword(ENVIRONMENT.get(password));
            jdbc = JdbcClient.create(source);
            transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        }

        <T> T in(Supplier<T> work) {
            return Objects.requireNonNull(transaction.execute(_ -> work.get()));
        }
    }

    private Grant given(String officer, Instant from, Duration howLong) {
        var grant = new Grant(
                UUID.randomUUID(),
                ref,
                officer,
                "shelter.vatra",
                Purpose.SERVICE_PROVISION,
                EnumSet.of(DataClass.IDENTITY, DataClass.HEALTH),
                LegalBasis.CONSENT,
                Optional.of(UUID.randomUUID().toString()),
                from,
                from.plus(howLong),
                Optional.empty());
        store.add(
                new KeptGrant(grant, new Actor("secretary.vlore", "prefecture.vlore", "secretary"), Optional.empty()));
        return grant;
    }

    private Grant given() {
        return given("vatra.worker", NOW, Duration.ofDays(1));
    }

    private List<Candidate> heldByDisclosure(String officer) {
        return JdbcGrantsConfiguration.on(disclosure.jdbc).held(officer, ref);
    }

    /** How many sessions of this database wait for a row that another has locked. */
    private long waiting() {
        return service.jdbc.sql("""
                SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid)
                 WHERE NOT l.granted AND a.datname = current_database()
                """).query(Long.class).single();
    }

    @Test
    void what_was_given_is_kept_as_it_was_given() {
        Grant grant = given();

        assertThat(store.find(grant.id()).orElseThrow())
                .isEqualTo(new KeptGrant(
                        grant, new Actor("secretary.vlore", "prefecture.vlore", "secretary"), Optional.empty()));
        assertThat(store.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_ended_stays_with_why_and_when() {
        Grant grant = given();

        store.end(grant.id(), GrantEnd.CONSENT_WITHDRAWN, NOW.plusSeconds(1));
        store.end(grant.id(), GrantEnd.REVOKED, NOW.plusSeconds(2));

        KeptGrant kept = store.find(grant.id()).orElseThrow();
        assertThat(kept.grant().ended()).contains(GrantEnd.CONSENT_WITHDRAWN);
        assertThat(kept.endedAt()).contains(NOW.plusSeconds(1));
    }

    @Test
    void live_are_those_that_neither_ended_nor_ran_out_to_the_instant() {
        Grant live = given();
        Grant ended = given();
        store.end(ended.id(), GrantEnd.REVOKED, NOW);

        Instant last = live.until().minusNanos(1_000);
        assertThat(store.live(ref, last)).containsExactly(live);
        assertThat(store.casesOf("vatra.worker", last)).contains(ref);
        assertThat(store.live(ref, live.until())).isEmpty();
        assertThat(store.casesOf("vatra.worker", live.until())).doesNotContain(ref);
    }

    @Test
    void a_list_goes_on_after_its_last_one_also_within_one_instant() {
        List<UUID> given = List.of(given().id(), given().id(), given().id());
        Grant later = given("vatra.other", NOW.plusSeconds(1), Duration.ofDays(1));

        List<KeptGrant> first = store.list(ref, null, null, 2);
        Grant last = first.getLast().grant();
        List<KeptGrant> rest = store.list(ref, null, new Position(last.from(), last.id()), 9);

        assertThat(first.getFirst().grant()).isEqualTo(later);
        assertThat(rest).hasSize(2);
        assertThat(rest).doesNotContainAnyElementsOf(first);
        assertThat(store.list(ref, "vatra.worker", null, 9))
                .extracting(kept -> kept.grant().id())
                .containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void disclosure_finds_all_that_the_officer_ever_got_on_the_case_and_nobody_elses() {
        Grant live = given();
        Grant ended = given("vatra.worker", NOW.minusSeconds(9), Duration.ofSeconds(5));
        store.end(ended.id(), GrantEnd.REVOKED, NOW);
        given("vatra.other", NOW, Duration.ofDays(1));

        assertThat(heldByDisclosure("vatra.worker")).containsExactly(candidate(ended, true), candidate(live, false));
    }

    private static Candidate candidate(Grant grant, boolean ended) {
        return new Candidate.Granted(
                grant.id(),
                grant.officer(),
                grant.caseRef().value(),
                grant.purpose(),
                grant.categories(),
                grant.basis(),
                grant.from(),
                grant.until(),
                ended);
    }

    @Test
    void an_end_waits_for_what_is_being_shown() {
        Grant grant = given();
        CompletableFuture<Instant> end = disclosure.in(() -> {
            assertThat(heldByDisclosure("vatra.worker")).containsExactly(candidate(grant, false));
            var ending = CompletableFuture.supplyAsync(
                    () -> {
                        store.end(grant.id(), GrantEnd.CONSENT_WITHDRAWN, NOW);
                        return Instant.now();
                    },
                    THREADS);
            await().until(() -> waiting() > 0);
            assertThat(ending).isNotDone();
            return ending;
        });

        end.join();
        assertThat(store.find(grant.id()).orElseThrow().grant().ended()).contains(GrantEnd.CONSENT_WITHDRAWN);
    }

    @Test
    void what_is_to_be_shown_waits_for_an_end_and_sees_it() {
        Grant grant = given();
        CompletableFuture<List<Candidate>> shown = service.in(() -> {
            store.end(grant.id(), GrantEnd.CONSENT_WITHDRAWN, NOW);
            var asking =
                    CompletableFuture.supplyAsync(() -> disclosure.in(() -> heldByDisclosure("vatra.worker")), THREADS);
            await().until(() -> waiting() > 0);
            assertThat(asking).isNotDone();
            return asking;
        });

        assertThat(shown.join()).containsExactly(candidate(grant, true));
    }

    @Test
    void two_who_are_shown_something_at_once_do_not_wait_for_each_other() {
        Grant grant = given();

        List<Candidate> second = disclosure.in(() -> {
            heldByDisclosure("vatra.worker");
            return CompletableFuture.supplyAsync(() -> disclosure.in(() -> heldByDisclosure("vatra.worker")), THREADS)
                    .join();
        });

        assertThat(second).containsExactly(candidate(grant, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE grants.given SET ended = NULL, ended_at = NULL",
                "UPDATE grants.given SET runs_out_at = 'infinity'",
                "UPDATE grants.given SET officer = 'vatra.other'",
                "UPDATE grants.given SET categories = '{LEGAL}'",
                "DELETE FROM grants.given",
                "TRUNCATE grants.given",
                "INSERT INTO grants.given SELECT * FROM grants.given"
            })
    void the_role_of_disclosure_can_give_and_change_nothing(String statement) {
        given();
        assertThatThrownBy(() -> disclosure.jdbc.sql(statement).update()).satisfies(refused("42501"));
    }

    @Test
    void what_it_may_update_can_hold_nothing() {
        given();
        assertThatThrownBy(() ->
                        disclosure.jdbc.sql("UPDATE grants.given SET held = 1").update())
                .satisfies(refused("23514"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE grants.given SET runs_out_at = 'infinity'",
                "UPDATE grants.given SET categories = '{LEGAL}'",
                "DELETE FROM grants.given"
            })
    void the_service_itself_cannot_widen_what_was_given(String statement) {
        given();
        assertThatThrownBy(() -> service.jdbc.sql(statement).update()).satisfies(refused("42501"));
    }

    private static Consumer<Throwable> refused(String state) {
        return fault -> {
            Throwable cause = fault;
            while (!(cause instanceof SQLException) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
        };
    }
}
