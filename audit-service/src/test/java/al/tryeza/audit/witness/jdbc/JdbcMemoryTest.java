package al.tryeza.audit.witness.jdbc;

import static al.tryeza.audit.witness.WatchedLog.FORKED;
import static al.tryeza.audit.witness.WatchedLog.HONEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.witness.Answer;
import al.tryeza.audit.witness.Contradiction;
import al.tryeza.audit.witness.Cosigned;
import al.tryeza.audit.witness.OwnDatabase;
import al.tryeza.audit.witness.TrustedLogs;
import al.tryeza.audit.witness.WatchedLog;
import al.tryeza.audit.witness.Witness;
import al.tryeza.audit.witness.WitnessProperties.Database;
import al.tryeza.testing.Backends;
import al.tryeza.testing.Rights;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class JdbcMemoryTest {

    private static final String NAME = "witness_memory";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Signer KEY = Signer.generate("witness.example", KeyType.COSIGNATURE_ED25519);

    private final Database settings = OwnDatabase.named(NAME);
    private final WitnessDatabase database = new WitnessDatabase(settings);
    private final JdbcMemory memory = new JdbcMemory(database.open());

    @AfterAll
    void close() {
        database.close();
    }

    private static Cosigned cosigned(WatchedLog log, long size, Hash root, long version) {
        SignedNote note = log.checkpoint(size, root);
        try {
            NoteSignature ours = KEY.sign(note.text(), NOON);
            return new Cosigned(
                    new Checkpoint(log.name(), size, root), note.with(List.of(ours)), List.of(ours), NOON, version);
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Cosigned cosigned(WatchedLog log, int size, int version) {
        return cosigned(log, size, WatchedLog.root(size, HONEST), version);
    }

    private void assertKept(Cosigned expected) {
        Cosigned kept = memory.last(expected.checkpoint().origin()).orElseThrow();
        assertThat(kept.note().bytes()).isEqualTo(expected.note().bytes());
        assertThat(kept.checkpoint()).isEqualTo(expected.checkpoint());
        assertThat(kept.cosignatures())
                .extracting(NoteSignature::toString)
                .containsExactlyElementsOf(expected.cosignatures().stream()
                        .map(NoteSignature::toString)
                        .toList());
        assertThat(kept.at()).isEqualTo(expected.at());
        assertThat(kept.version()).isEqualTo(expected.version());
    }

    @Test
    void what_was_kept_last_is_there_again() {
        var log = new WatchedLog("kept.example");
        assertThat(memory.last(log.name())).isEmpty();
        assertThat(memory.replace(cosigned(log, 5, 1))).isTrue();
        assertKept(cosigned(log, 5, 1));
        assertThat(memory.replace(cosigned(log, 9, 2))).isTrue();
        assertKept(cosigned(log, 9, 2));
    }

    @Test
    void what_was_judged_against_another_than_the_last_is_not_kept() {
        var log = new WatchedLog("judged.example");
        memory.replace(cosigned(log, 5, 1));
        assertThat(memory.replace(cosigned(log, 7, 1))).isFalse();
        assertThat(memory.replace(cosigned(log, 7, 3))).isFalse();
        assertKept(cosigned(log, 5, 1));
    }

    @Test
    void a_size_may_take_all_sixty_four_bits() {
        var log = new WatchedLog("large.example");
        Cosigned largest = cosigned(log, -1L, WatchedLog.root(3, HONEST), 1);
        assertThat(memory.replace(largest)).isTrue();
        assertKept(largest);
    }

    @Test
    void a_contradiction_is_kept_once() {
        var log = new WatchedLog("lying.example");
        memory.replace(cosigned(log, 5, 1));
        var found = new Contradiction(
                cosigned(log, 5, 1).note(), new Checkpoint(log.name(), 5, WatchedLog.root(5, FORKED)));
        memory.contradicted(found, log.grown(0, 5, FORKED), NOON);
        memory.contradicted(found, log.grown(0, 5, FORKED), NOON);
        assertThat(database.open()
                        .sql("select request from witness.contradiction where origin = ?")
                        .param(log.name())
                        .query((row, number) -> row.getBytes("request"))
                        .list())
                .containsExactly(log.grown(0, 5, FORKED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update witness.cosigned set size = size - 1, version = version + 1",
                "update witness.cosigned set root = sha256('x'), version = version + 1",
                "update witness.cosigned set cosigned_at = cosigned_at - interval '1 s', version = version + 1",
                "update witness.cosigned set note = 'x'",
                "update witness.cosigned set origin = 'x', version = version + 1",
                "delete from witness.cosigned",
                "truncate witness.cosigned",
                "delete from witness.contradiction",
                "update witness.contradiction set root = sha256('x')",
                "truncate witness.contradiction"
            })
    void nobody_takes_back_what_was_seen_without_taking_the_triggers_away(String change) throws SQLException {
        memory.replace(cosigned(new WatchedLog("triggers.example"), 5, 1));
        try (Connection superuser = Backends.get().postgres().databases().connect(NAME);
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(change))
                    .extracting(SQLException::getSQLState)
                    .isEqualTo("23000");
        }
    }

    @Test
    void each_role_can_do_what_is_written_down_and_nothing_else() throws Exception {
        var rights = new Rights(
                settings.url(),
                Map.of(NAME + "_app", settings.password(), NAME + "_migrator", settings.migratorPassword()));
        assertThat(rights.tried())
                .containsExactly(
                        "witness.contradiction witness_memory_app SI--", "witness.cosigned witness_memory_app SIu-");
    }

    @Test
    void of_two_histories_asked_for_at_once_of_two_instances_one_is_cosigned() throws Exception {
        var log = new WatchedLog("racing.example");
        var logs = new TrustedLogs(List.of(log.key()));
        try (var other = new WitnessDatabase(settings);
                var threads = Executors.newFixedThreadPool(4)) {
            var one = new Witness(logs, List.of(KEY), memory, InstantSource.system());
            var two = new Witness(logs, List.of(KEY), new JdbcMemory(other.open()), InstantSource.system());
            one.add(log.grown(0, 2, HONEST));
            int size = 2;
            int cosigned = 0;
            int history = HONEST;
            for (int round = 0; round < 40; round++) {
                // from one size, a larger tree of each history; until they part both are true
                int from = size;
                List<Callable<Answer>> asked = new ArrayList<>();
                for (Witness witness : List.of(one, two)) {
                    asked.add(() -> witness.add(log.grown(from, from + 1, HONEST)));
                    asked.add(() -> witness.add(log.grown(from, from + 1, FORKED)));
                }
                List<Answer> answers = new ArrayList<>();
                for (var answer : threads.invokeAll(asked)) {
                    answers.add(answer.get());
                }
                cosigned += (int)
                        answers.stream().filter(Answer.Signed.class::isInstance).count();
                size = (int) memory.last(log.name()).orElseThrow().checkpoint().size();
                Hash root = memory.last(log.name()).orElseThrow().checkpoint().root();
                history = root.equals(WatchedLog.root(size, HONEST)) ? HONEST : FORKED;
            }
            assertThat(size).isEqualTo(42);
            assertThat(cosigned).isEqualTo(40);
            assertThat(one.add(log.grown(42, 42, history))).isInstanceOf(Answer.Signed.class);
            assertThat(two.add(log.grown(42, 42, HONEST + FORKED - history))).isInstanceOf(Answer.Refused.class);
        }
    }
}
