package al.tryeza.referral.conduct.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Allowance;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.ConductRules;
import al.tryeza.referral.conduct.ConductRules.Outcome;
import al.tryeza.referral.conduct.DefaultRules;
import al.tryeza.referral.conduct.FirstRules;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.SignOff;
import al.tryeza.referral.conduct.SigningOff;
import al.tryeza.referral.conduct.TableRules;
import al.tryeza.referral.directory.InstitutionKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcConductTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Actor SECRETARY = new Actor("prefecture.vlore", "prefecture.vlore", "secretary");
    private static final SigningOff TWO = new SigningOff(2, _ -> true);

    private static final ConductDatabase DATABASE = new ConductDatabase();

    private final String table = DATABASE.newTable();
    private final JdbcConductStore store = DATABASE.store;
    private final FirstRules first = new FirstRules(store, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Conduct conduct = JdbcConductConfiguration.on(DATABASE.disclosure());

    private static Set<Allowance> stricter() {
        Set<Allowance> lines = new HashSet<>(DefaultRules.allowances());
        lines.removeIf(line -> line.kind() == InstitutionKind.SHELTER && line.category() == DataClass.HEALTH);
        return lines;
    }

    private void open() {
        DATABASE.transaction.executeWithoutResult(_ -> first.open());
    }

    private void done(Function<TableRules, Outcome> command) {
        DATABASE.transaction.executeWithoutResult(_ -> {
            var outcome = command.apply(store.hold(table).orElseThrow());
            store.append(table, ((Outcome.Done) outcome).events(), SECRETARY, NOW);
        });
    }

    private void signOff(String institution) {
        done(rules -> ConductRules.signOff(rules, 2, new SignOff(institution, institution, NOW), TWO));
    }

    private void accept(String officer, int version) {
        done(rules -> ConductRules.accept(rules, version, officer, store.accepted(officer, table, version)));
    }

    @Test
    void a_table_begins_with_the_default_rules_once() {
        open();
        open();
        assertThat(conduct.inForce(table)).isEqualTo(RulesOfConduct.first(table));
        assertThat(DATABASE.published(table)).containsExactly("1 InForce");
        assertThat(store.find("T-0")).isEmpty();
        assertThat(conduct.binding("ngo.vlore", "T-0"))
                .isEqualTo(new Conduct.Binding(RulesOfConduct.first("T-0"), false));
    }

    @Test
    void instances_that_start_at_once_open_each_table_once() throws Exception {
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(this::open))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .get(30, SECONDS);
        assertThat(DATABASE.published(table)).hasSize(1);
    }

    @Test
    void a_new_version_suspends_everybody_until_each_accepts_it() {
        open();
        String other = DATABASE.newTable();
        open();
        accept("ngo.vlore", 1);
        accept("police.vlore", 1);
        assertThat(conduct.accepted("ngo.vlore", table)).isTrue();
        assertThat(conduct.accepted("ngo.vlore", other)).isFalse();
        assertThat(conduct.accepted("prefecture.vlore", table)).isFalse();

        done(rules -> ConductRules.draft(rules, stricter()));
        signOff("prefecture.vlore");
        assertThat(conduct.inForce(table).version()).isEqualTo(1);
        assertThat(conduct.accepted("ngo.vlore", table)).isTrue();

        signOff("police.vlore");
        assertThat(conduct.inForce(table)).isEqualTo(new RulesOfConduct(table, 2, stricter()));
        assertThat(conduct.accepted("ngo.vlore", table)).isFalse();
        assertThat(conduct.accepted("police.vlore", table)).isFalse();

        accept("ngo.vlore", 2);
        assertThat(conduct.binding("ngo.vlore", table))
                .isEqualTo(new Conduct.Binding(new RulesOfConduct(table, 2, stricter()), true));
        assertThat(conduct.accepted("police.vlore", table)).isFalse();
        assertThat(DATABASE.published(table))
                .containsExactly(
                        "1 InForce",
                        "2 Accepted",
                        "3 Accepted",
                        "4 Drafted",
                        "5 SignedOff",
                        "6 SignedOff",
                        "7 InForce",
                        "8 Accepted");
        assertThat(store.find(table).orElseThrow().revision()).isEqualTo(5);
    }

    @Test
    void every_version_is_kept_as_it_was_proposed() {
        open();
        done(rules -> ConductRules.draft(rules, stricter()));
        done(rules -> ConductRules.draft(rules, Set.of()));
        assertThat(store.version(table, 1)).contains(RulesOfConduct.first(table));
        assertThat(store.version(table, 2)).contains(new RulesOfConduct(table, 2, stricter()));
        assertThat(store.version(table, 3)).contains(new RulesOfConduct(table, 3, Set.of()));
        assertThat(store.version(table, 4)).isEmpty();
        assertThat(store.version("T-0", 2)).isEmpty();
        assertThat(store.find(table).orElseThrow().draft().orElseThrow().rules().version())
                .isEqualTo(3);
    }

    @Test
    void signatures_at_the_same_moment_bring_a_version_into_force_once() throws Exception {
        open();
        done(rules -> ConductRules.draft(rules, stricter()));
        CompletableFuture.allOf(Stream.of("prefecture.vlore", "ngo.vlore", "prefecture.vlore", "ngo.vlore")
                        .map(institution ->
                                CompletableFuture.runAsync(() -> DATABASE.transaction.executeWithoutResult(_ -> {
                                    var rules = store.hold(table).orElseThrow();
                                    var signature = new SignOff(institution, institution, NOW);
                                    if (ConductRules.signOff(rules, 2, signature, TWO)
                                            instanceof Outcome.Done(var events)) {
                                        store.append(table, events, SECRETARY, NOW);
                                    }
                                })))
                        .toArray(CompletableFuture[]::new))
                .get(30, SECONDS);
        assertThat(DATABASE.published(table))
                .containsExactly("1 InForce", "2 Drafted", "3 SignedOff", "4 SignedOff", "5 InForce");
    }

    @Test
    void the_seed_accepts_the_first_rules_and_no_others() {
        open();
        DATABASE.transaction.executeWithoutResult(_ -> {
            first.accepted("ngo.vlore", table);
            first.accepted("ngo.vlore", table);
            first.accepted("ngo.vlore", "T-0");
        });
        assertThat(conduct.accepted("ngo.vlore", table)).isTrue();
        assertThat(DATABASE.published(table).stream().filter(event -> event.endsWith("Accepted")))
                .hasSize(1);

        done(rules -> ConductRules.draft(rules, stricter()));
        signOff("prefecture.vlore");
        signOff("police.vlore");
        DATABASE.transaction.executeWithoutResult(_ -> first.accepted("ngo.vlore", table));
        assertThat(conduct.accepted("ngo.vlore", table)).isFalse();
    }

    @Test
    void who_reads_the_vault_reads_the_rules_and_writes_none() {
        open();
        JdbcClient disclosure = DATABASE.disclosure();
        for (String forbidden : List.of(
                "UPDATE conduct.book SET in_force = 1",
                "DELETE FROM conduct.acceptance",
                "INSERT INTO conduct.acceptance VALUES ('ngo.vlore', 'T-1', 1, now())",
                "INSERT INTO conduct.allowance VALUES ('T-1', 1, 'NGO', 'CRIMINAL_INVESTIGATION', 'LEGAL')")) {
            assertThatThrownBy(() -> disclosure.sql(forbidden).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_line_that_somebody_put_past_the_rules_counts_for_nothing() {
        open();
        DATABASE.service()
                .sql("INSERT INTO conduct.allowance VALUES (?, 1, 'NGO', 'CRIMINAL_INVESTIGATION', 'LEGAL')")
                .param(table)
                .update();
        assertThat(conduct.inForce(table).categories(InstitutionKind.NGO, Purpose.CRIMINAL_INVESTIGATION))
                .isEmpty();
    }
}
