package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.links.LinkEvents;
import al.tryeza.referral.links.LinkLimits;
import al.tryeza.referral.links.LinkStore;
import al.tryeza.referral.links.LinkVerdict;
import al.tryeza.referral.links.Matching;
import al.tryeza.referral.links.PossibleLink;
import al.tryeza.referral.links.jdbc.JdbcLinksConfiguration;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Digests and links on a real database: who puts them in, who compares, what is found and what is left for later. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindIndexTest {

    private static final LinkLimits LIMITS = new LinkLimits(2, Duration.ofDays(1), 3, Duration.ofHours(1));

    private static final Viewer AUTHORITY =
            new Viewer("ra.one", "responsible.authority", Set.of("responsible-authority"), Set.of());

    private VaultDatabase database;
    private JdbcClient disclosure;
    private TransactionTemplate transaction;
    private final Told told = new Told();

    /** What was published. */
    private static final class Told implements LinkEvents {

        private final List<UUID> links = new ArrayList<>();
        private final List<Set<Agreement>> agreements = new ArrayList<>();
        private final List<Set<String>> officers = new ArrayList<>();

        @Override
        public void found(UUID linkId, Set<Agreement> agreed, Set<String> to, Instant at) {
            links.add(linkId);
            agreements.add(agreed);
            officers.add(to);
        }

        @Override
        public void opened(UUID linkId, long version, Set<Agreement> agreed, Actor actor, Instant at) {
            throw new AssertionError("nobody opens anything here");
        }

        @Override
        public void judged(UUID linkId, long version, LinkVerdict verdict, Actor actor, Instant at) {
            throw new AssertionError("nobody judges anything here");
        }
    }

    private final InOneTransaction inOne = new InOneTransaction() {
        @Override
        public <T> T run(Supplier<T> work) {
            return Objects.requireNonNull(transaction.execute(_ -> work.get()));
        }
    };

    @BeforeAll
    void officers_of_the_authority() throws SQLException {
        database = new VaultDatabase();
        disclosure = database.disclosure();
        transaction = database.disclosureTransaction();
        execute("""
                INSERT INTO directory.institution (id, kind, name, version)
                VALUES ('responsible.authority', 'RESPONSIBLE_AUTHORITY', 'RA', 1), ('police.vlore', 'POLICE', 'P', 1);
                INSERT INTO directory.officer (id, institution, roles, status, language, version)
                VALUES ('ra.one', 'responsible.authority', '{responsible-authority}', 'ACTIVE', 'SQ', 1),
                       ('ra.two', 'responsible.authority', '{responsible-authority}', 'ACTIVE', 'SQ', 1),
                       ('ra.gone', 'responsible.authority', '{responsible-authority}', 'DEPARTED', 'SQ', 1),
                       ('police.vlore', 'police.vlore', '{table-member}', 'ACTIVE', 'SQ', 1)
                """);
    }

    @BeforeEach
    void nobody_here() throws SQLException {
        execute("TRUNCATE vault.blind_token, vault.unmatched, vault.possible_link, vault.link_told CASCADE");
        told.links.clear();
        told.agreements.clear();
        told.officers.clear();
    }

    private void execute(String statements) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    /** Opens a case, as intake does, and gives its reference. */
    private String submitted(String first, String second, String birthdate) {
        return submitted(Body.ofAdult()
                .with("/person/firstName", Body.JSON.writeValueAsString(first))
                .with("/person/secondName", Body.JSON.writeValueAsString(second))
                .with("/person/birthdate", Body.JSON.writeValueAsString(birthdate))
                .without("/person/identityNumber"));
    }

    private String submitted(Body body) {
        String ref = UUID.randomUUID().toString();
        database.vault().seal(ref, UUID.randomUUID(), Read.taken(body.bytes()).identity());
        return ref;
    }

    private void compared(Instant now) {
        new Matching(inOne, JdbcLinksConfiguration.matches(disclosure), told, LIMITS, Clock.fixed(now, ZoneOffset.UTC))
                .all();
    }

    private void compared() {
        compared(Instant.now().plusSeconds(1));
    }

    private List<PossibleLink> seenBy(Viewer viewer) {
        LinkStore links = JdbcLinksConfiguration.links(disclosure);
        return inOne.run(() -> links.list(false, null, 100, viewer));
    }

    private Set<Set<String>> pairs() {
        Set<Set<String>> pairs = new HashSet<>();
        seenBy(AUTHORITY).forEach(link -> pairs.add(Set.copyOf(link.cases())));
        return pairs;
    }

    @Test
    void two_cases_of_one_person_are_found_whichever_came_first() {
        String one = submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Mira", "Hoxha", "1984-03-05");
        compared();
        assertThat(told.links).isEmpty();
        String other = submitted("HOXHË", "Artë", "1984-03-05");
        compared();
        assertThat(pairs()).containsExactly(Set.of(one, other));
        assertThat(told.agreements).containsExactly(Set.of(Agreement.NAME_AND_BIRTH_DATE));
        assertThat(told.officers).containsExactly(Set.of("ra.one", "ra.two"));
        compared();
        assertThat(told.links).hasSize(1);
    }

    @Test
    void what_is_compared_in_one_round_is_found_once() {
        String one = submitted("Arta", "Hoxha", "1984-03-05");
        String other = submitted("Arta", "Hoxha", "1984-05-03");
        compared();
        assertThat(pairs()).containsExactly(Set.of(one, other));
        assertThat(told.agreements).containsExactly(Set.of(Agreement.NAME_AND_SWAPPED_BIRTH_DATE));
        assertThat(count("vault.unmatched")).isZero();
    }

    @Test
    void a_flood_of_one_name_makes_few_links_and_the_rest_are_found_when_some_are_judged() {
        IntStream.range(0, 12).forEach(_ -> submitted("Arta", "Hoxha", "1984-03-05"));
        Instant now = Instant.now().plusSeconds(1);
        compared(now);
        long first = count("vault.possible_link");
        // twelve cases with two links each at most
        assertThat(first).isBetween(6L, 12L);
        assertThat(count("vault.unmatched")).isPositive();
        compared(now.plus(Duration.ofDays(2)));
        assertThat(count("vault.possible_link")).isEqualTo(first);
        disclosure.sql("UPDATE vault.possible_link SET verdict = 'SAME_PERSON'").update();
        compared(now.plus(Duration.ofDays(4)));
        assertThat(count("vault.possible_link")).isGreaterThan(first);
    }

    @Test
    void an_officer_is_told_again_only_after_a_while() {
        Instant now = Instant.now().plusSeconds(1);
        submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        compared(now);
        submitted("Mira", "Leka", "1984-03-05");
        submitted("Mira", "Leka", "1984-03-05");
        compared(now.plusSeconds(60));
        submitted("Zana", "Prifti", "1984-03-05");
        submitted("Zana", "Prifti", "1984-03-05");
        compared(now.plusSeconds(3_700));
        assertThat(told.officers).containsExactly(Set.of("ra.one", "ra.two"), Set.of(), Set.of("ra.one", "ra.two"));
    }

    @Test
    void where_somebody_is_recused_on_one_of_the_cases_there_is_no_link_for_them() throws SQLException {
        String one = submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        opened(one);
        execute("INSERT INTO casework.recused_officer (case_ref, officer) VALUES ('%s', 'ra.one')".formatted(one));
        compared();
        assertThat(told.officers).containsExactly(Set.of("ra.two"));
        assertThat(seenBy(AUTHORITY)).isEmpty();
        Viewer two = new Viewer("ra.two", "responsible.authority", Set.of("responsible-authority"), Set.of("AL-12"));
        assertThat(seenBy(two)).hasSize(1);
        execute("INSERT INTO casework.recusal (case_ref, recused) VALUES ('%s', 'AL-12')".formatted(one));
        assertThat(seenBy(two)).isEmpty();
    }

    @Test
    void where_the_authority_is_recused_nobody_is_told_and_nobody_sees() throws SQLException {
        String one = submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        opened(one);
        execute("INSERT INTO casework.recusal (case_ref, recused) VALUES ('%s', 'responsible.authority')"
                .formatted(one));
        compared();
        assertThat(told.officers).containsExactly(Set.of());
        assertThat(seenBy(AUTHORITY)).isEmpty();
    }

    private void opened(String ref) throws SQLException {
        execute("""
                INSERT INTO casework.case_file (ref, version, working_table, phase, concern, age_band, child, gender,
                                                opened_at)
                VALUES ('%s', 1, 'AL-12', 'INITIAL_IDENTIFICATION', 'AT_RISK', 'AGE_25_39', false, 'Feminine', now())
                """.formatted(ref));
    }

    @Test
    void what_a_crash_undoes_is_done_again() {
        submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        var broken = new Matching(
                new InOneTransaction() {
                    @Override
                    public <T> T run(Supplier<T> work) {
                        return inOne.run(() -> {
                            assertThat(work.get()).isNotNull();
                            throw new IllegalStateException("killed before the commit");
                        });
                    }
                },
                JdbcLinksConfiguration.matches(disclosure),
                told,
                LIMITS,
                Clock.fixed(Instant.now().plusSeconds(1), ZoneOffset.UTC));
        assertThat(catchThrowable(broken::all)).isInstanceOf(IllegalStateException.class);
        assertThat(count("vault.possible_link")).isZero();
        compared();
        assertThat(count("vault.possible_link")).isEqualTo(1);
    }

    @Test
    void while_one_compares_another_leaves_it_to_them() throws SQLException {
        submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        try (var elsewhere = database.superuser();
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(%d)".formatted(0x7472797a6c696e6bL));
            compared();
            assertThat(told.links).isEmpty();
            elsewhere.rollback();
        }
        compared();
        assertThat(told.links).hasSize(1);
    }

    @Test
    void a_link_ends_with_the_key_of_one_of_its_cases() throws SQLException {
        String one = submitted("Arta", "Hoxha", "1984-03-05");
        submitted("Arta", "Hoxha", "1984-03-05");
        compared();
        assertThat(seenBy(AUTHORITY)).hasSize(1);
        execute(
                "DELETE FROM vault.data_key WHERE vault_id = (SELECT vault_id FROM vault.case_vault WHERE case_ref = '%s')"
                        .formatted(one));
        assertThat(seenBy(AUTHORITY)).isEmpty();
    }

    @Test
    void the_same_person_has_other_digests_under_another_key_and_the_same_in_every_process() throws Exception {
        var identity = Read.taken(Body.ofAdult().bytes()).identity();
        var here = BlindIndex.open(database.store(), database.keyService());
        var there = BlindIndex.open(database.store(), database.keyService());
        var elsewhere = new VaultDatabase();
        var foreign = BlindIndex.open(elsewhere.store(), elsewhere.keyService());
        assertThat(here.tokens(identity)).hasSize(4).hasSameElementsAs(there.tokens(identity));
        assertThat(foreign.tokens(identity)).hasSize(4).doesNotContainAnyElementsOf(here.tokens(identity));
    }

    @Test
    void no_column_of_the_index_and_of_links_holds_a_piece_of_the_person() throws SQLException {
        submitted(Body.ofAdult());
        submitted(Body.ofAdult());
        compared();
        assertThat(count("vault.possible_link")).isEqualTo(1);
        var text = new StringBuilder();
        for (String table : List.of("blind_token", "unmatched", "possible_link", "link_opening", "link_told")) {
            disclosure
                    .sql("SELECT row_to_json(t)::text FROM vault.%s t".formatted(table))
                    .query(String.class)
                    .list()
                    .forEach(text::append);
        }
        disclosure
                .sql("SELECT digest FROM vault.blind_token")
                .query((row, _) -> new String(row.getBytes(1), ISO_8859_1))
                .list()
                .forEach(text::append);
        assertThat(text).hasSizeGreaterThan(500);
        assertThat(text.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("kanar", "1984", "03-05", "4711", "699017731");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM vault.blind_token",
                "SELECT count(*) FROM vault.unmatched",
                "SELECT count(*) FROM vault.possible_link",
                "SELECT count(*) FROM vault.link_opening",
                "SELECT count(*) FROM vault.link_told",
                "DELETE FROM vault.blind_token",
                "DELETE FROM vault.unmatched",
                "UPDATE vault.blind_token SET digest = digest",
                "INSERT INTO vault.possible_link (id, one, other, agreements, found_at, version)"
                        + " VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '{}', now(), 1)",
                "INSERT INTO vault.blind_token (vault_id, agreement, digest)"
                        + " VALUES (gen_random_uuid(), 'DOCUMENT_NUMBER', decode(repeat('00', 16), 'hex')) RETURNING digest"
            })
    void intake_can_ask_nothing_of_it(String statement) {
        assertThat(refusal(() -> database.intake().sql(statement).update())).isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE vault.blind_token SET digest = digest",
                "DELETE FROM vault.blind_token",
                "DELETE FROM vault.possible_link",
                "UPDATE vault.possible_link SET one = other",
                "DELETE FROM vault.link_opening",
                "UPDATE vault.link_opening SET opened_at = now()",
                "SELECT wrapped FROM vault.mac_key"
            })
    void who_compares_can_forge_no_digest_and_no_look(String statement) {
        assertThat(refusal(() -> disclosure.sql(statement).update())).isEqualTo("42501");
    }

    /** Whoever is here already, putting in again tells nothing: neither an error nor a count. */
    @Test
    void putting_in_the_same_person_twice_looks_the_same_as_once() {
        submitted(Body.ofAdult());
        long before = count("vault.blind_token");
        submitted(Body.ofAdult());
        assertThat(count("vault.blind_token")).isEqualTo(2 * before);
    }

    private long count(String table) {
        return disclosure.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private static String refusal(Runnable statement) {
        return Stream.iterate(catchThrowable(statement::run), Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseThrow()
                .getSQLState();
    }
}
