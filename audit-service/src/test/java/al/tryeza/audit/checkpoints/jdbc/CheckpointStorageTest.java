package al.tryeza.audit.checkpoints.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.AuditWorld;
import al.tryeza.audit.checkpoints.PublishedCheckpoints;
import al.tryeza.audit.checkpoints.SigningTurn;
import al.tryeza.audit.checkpoints.WitnessStanding;
import al.tryeza.audit.checkpoints.WitnessStandings;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CheckpointStorageTest {

    private static final Signer KEY = Signer.generate("log.example/tryeza", KeyType.ED25519);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final AuditWorld WORLD = new AuditWorld();
    private static final PublishedCheckpoints CHECKPOINTS = new JdbcCheckpoints(WORLD.asApp());

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @BeforeAll
    static void publish() {
        for (long size : List.of(0, 5, 9)) {
            CHECKPOINTS.publish(note(size), size, NOW);
        }
    }

    private static SignedNote note(long size) {
        Hash root = size == 0 ? TreeHasher.emptyRoot() : Hash.of(new byte[32]);
        String text = new Checkpoint(KEY.key().name(), size, root).text();
        try {
            return new SignedNote(text, List.of(KEY.sign(text, NOW)));
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String text(Optional<SignedNote> note) {
        return note.map(SignedNote::toString).orElse("");
    }

    @Test
    void the_last_is_found_and_the_first_that_covers_an_entry() {
        assertThat(text(CHECKPOINTS.published())).isEqualTo(note(9).toString());
        assertThat(text(CHECKPOINTS.covering(0))).isEqualTo(note(5).toString());
        assertThat(text(CHECKPOINTS.covering(4))).isEqualTo(note(5).toString());
        assertThat(text(CHECKPOINTS.covering(5))).isEqualTo(note(9).toString());
        assertThat(CHECKPOINTS.covering(9)).isEmpty();
    }

    @Test
    void nothing_is_published_behind_what_is_published() {
        CHECKPOINTS.publish(note(7), 7, NOW);
        CHECKPOINTS.publish(note(9), 9, NOW.plusSeconds(1));
        assertThat(text(CHECKPOINTS.published())).isEqualTo(note(9).toString());
        assertThat(WORLD.asApp()
                        .sql("select count(*) from audit.checkpoint")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.checkpoint set note = ''",
                "delete from audit.checkpoint",
                "truncate audit.checkpoint",
                "insert into audit.checkpoint values (8, 'x', now())",
                "insert into audit.checkpoint values (9, 'x', now()) on conflict (size) do update set note = 'x'"
            })
    void the_owner_and_the_superuser_meet_the_trigger(String sql) {
        for (List<String> who : List.of(
                List.of("audit_migrator", "set role audit_owner"),
                List.of("postgres", "select 1"),
                List.of("postgres", "set session_replication_role = replica"))) {
            assertThatThrownBy(() -> {
                        try (Connection connection = WORLD.connect(who.getFirst());
                                var statement = connection.createStatement()) {
                            statement.execute(who.getLast());
                            statement.execute(sql);
                        }
                    })
                    .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("23001");
        }
    }

    @Test
    void standings_are_kept_as_they_are() {
        WitnessStandings standings = new JdbcWitnessStandings(WORLD.asApp());
        var behind = new WitnessStanding("witness/a", 5, WitnessStanding.State.SILENT, NOW);
        var well = new WitnessStanding("witness/b", 7, WitnessStanding.State.COSIGNED, null);
        standings.put(List.of(behind, well));
        assertThat(standings.all()).containsExactly(behind, well);
        var back = new WitnessStanding("witness/a", 7, WitnessStanding.State.COSIGNED, null);
        standings.put(List.of(back));
        assertThat(standings.all()).containsExactly(back, well);
    }

    @Test
    void one_instance_has_the_turn_and_who_fails_gives_it_back() {
        SigningTurn one = turn();
        SigningTurn other = turn();
        List<String> done = new ArrayList<>();
        one.ifFree(() -> {
            done.add("one");
            inAnotherConnection(() -> other.ifFree(() -> done.add("other meanwhile")));
        });
        assertThatThrownBy(() -> one.ifFree(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        other.ifFree(() -> done.add("other"));
        assertThat(done).containsExactly("one", "other");
    }

    private static SigningTurn turn() {
        var database = WORLD.appDataSource();
        return new AdvisorySigningTurn(
                JdbcClient.create(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private static void inAnotherConnection(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
