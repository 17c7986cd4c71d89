package al.tryeza.audit.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.checkpoints.WitnessStanding.State;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.log.LogRolledBack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ORIGIN = "audit.example/log";

    private static final VerifierKey NONE =
            Signer.generate(ORIGIN, KeyType.ED25519).key();

    @TempDir
    private Path folder;

    private final FakeCheckpoints published = new FakeCheckpoints();
    private final FakeStandings standings = new FakeStandings();
    private final List<@Nullable LogTrouble> told = new ArrayList<>();
    private VerifierKey key = NONE;
    private TestWitnesses witnesses = new TestWitnesses(key);

    @BeforeEach
    void begin() {
        key = new LogFolder(folder).begin(ORIGIN, NOW);
        witnesses = new TestWitnesses(key, "A", "B", "C");
    }

    private TrustPolicy policy(String quorum) {
        try {
            return PolicyReader.read(witnesses.policy(quorum).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedPolicy impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Signing signing(LogReading log, String quorum) {
        return signing(log, quorum, Duration.ofSeconds(20));
    }

    private Signing signing(LogReading log, String quorum, Duration patience) {
        var files = new LogFolder(folder);
        var signer = new CheckpointSigner(files.key().read(), files.memory());
        var observer = new SigningObserver() {
            @Override
            public void well(Instant now) {
                told.add(null);
            }

            @Override
            public void refused(LogTrouble trouble, Instant now) {
                told.add(trouble);
            }
        };
        return new Signing(
                signer,
                log,
                published,
                new Witnesses(policy(quorum), witnesses, standings, patience),
                List.of(observer));
    }

    private void refused(LogTrouble trouble, LogReading log) {
        int before = published.notes.size();
        signing(log, "2").turn(NOW);
        assertThat(told.getLast()).isEqualTo(trouble);
        assertThat(published.notes).hasSize(before);
    }

    private Path memory() {
        return new LogFolder(folder).memory().file();
    }

    @Test
    void a_log_is_published_from_its_first_moment_and_each_time_it_has_grown() throws Unbelievable {
        var log = new GrowingLog(0);
        Signing signing = signing(log, "2");
        for (int size : List.of(0, 1, 300, 301, 70_000)) {
            log.growTo(size);
            signing.turn(NOW);
            SignedNote note = published.published().orElseThrow();
            assertThat(policy("2").believe(note).size()).isEqualTo(size);
        }
        assertThat(published.notes.keySet()).containsExactly(0L, 1L, 300L, 301L, 70_000L);
        assertThat(told).containsOnlyNulls().hasSize(5);
    }

    @Test
    void where_nothing_is_new_nothing_is_signed_and_nobody_asked() throws IOException {
        var log = GrowingLog.of(5, 0);
        Signing signing = signing(log, "all");
        signing.turn(NOW);
        byte[] signed = Files.readAllBytes(memory());
        var written = Files.getLastModifiedTime(memory());
        signing.turn(NOW.plusSeconds(1));
        signing.turn(NOW.plusSeconds(2));
        assertThat(Files.readAllBytes(memory())).isEqualTo(signed);
        assertThat(Files.getLastModifiedTime(memory())).isEqualTo(written);
        assertThat(List.of(witnesses.asked("A"), witnesses.asked("B"), witnesses.asked("C")))
                .containsOnly(1);
    }

    @Test
    void a_witness_that_is_gone_holds_up_nobody_and_is_behind_until_it_is_back() {
        var log = GrowingLog.of(5, 0);
        witnesses.spoil("C", _ -> new WitnessAnswer.Silent());
        Signing signing = signing(log, "2");
        signing.turn(NOW);
        assertThat(published.last().size()).isEqualTo(5);
        await().untilAsserted(() -> {
            signing.turn(NOW.plusSeconds(60));
            assertThat(standings.of("C")).isEqualTo(new WitnessStanding("witness/C", 0, State.SILENT, NOW));
        });
        assertThat(standings.of("C").lag(NOW.plusSeconds(60))).isEqualTo(Duration.ofSeconds(60));
        witnesses.mend("C");
        await().untilAsserted(() -> {
            signing.turn(NOW.plusSeconds(90));
            assertThat(standings.of("C")).isEqualTo(new WitnessStanding("witness/C", 5, State.COSIGNED, null));
        });
        assertThat(published.notes).hasSize(1);
        assertThat(told).containsOnlyNulls();
    }

    @Test
    void a_slow_witness_is_not_waited_for_when_the_others_are_enough() throws InterruptedException {
        var log = GrowingLog.of(5, 0);
        var answering = new CountDownLatch(1);
        witnesses.spoil("B", answer -> {
            try {
                assertThat(answering.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            return answer;
        });
        Signing signing = signing(log, "2");
        signing.turn(NOW);
        log.growTo(6);
        signing.turn(NOW);
        assertThat(published.notes.keySet()).containsExactly(5L, 6L);
        assertThat(witnesses.asked("B")).isEqualTo(1);
        answering.countDown();
        witnesses.mend("B");
        await().untilAsserted(() -> {
            signing.turn(NOW);
            assertThat(standings.of("B")).isEqualTo(new WitnessStanding("witness/B", 6, State.COSIGNED, null));
        });
    }

    @Test
    void too_few_cosignatures_publish_nothing_until_there_are_enough() {
        var log = GrowingLog.of(5, 0);
        witnesses.spoil("A", _ -> new WitnessAnswer.Refused());
        witnesses.spoil("B", _ -> new WitnessAnswer.Silent());
        Signing signing = signing(log, "2");
        signing.turn(NOW);
        log.growTo(7);
        signing.turn(NOW);
        assertThat(published.notes).isEmpty();
        assertThat(standings.of("A").state()).isEqualTo(State.REFUSED);
        witnesses.mend("A");
        await().until(() -> {
            signing.turn(NOW);
            return !published.notes.isEmpty();
        });
        assertThat(published.notes.keySet()).containsExactly(7L);
    }

    @Test
    void without_a_quorum_to_reach_nobody_is_waited_for_but_everybody_asked() {
        var log = GrowingLog.of(5, 0);
        Signing signing = signing(log, "none");
        signing.turn(NOW);
        assertThat(published.last().size()).isEqualTo(5);
        await().untilAsserted(() -> {
            signing.turn(NOW);
            assertThat(standings.all())
                    .hasSize(3)
                    .extracting(WitnessStanding::size)
                    .containsOnly(5L);
        });
    }

    @Test
    void a_witness_that_has_seen_another_size_is_asked_from_there() {
        var log = GrowingLog.of(5, 0);
        signing(log, "all").turn(NOW);
        standings.put(List.of(
                new WitnessStanding("witness/A", 0, State.WAITING, null),
                new WitnessStanding("witness/B", 3, State.WAITING, null),
                new WitnessStanding("witness/C", 900, State.WAITING, null)));
        log.growTo(9);
        signing(log, "all").turn(NOW);
        assertThat(published.last().size()).isEqualTo(9);
        assertThat(List.of(witnesses.asked("A"), witnesses.asked("B"), witnesses.asked("C")))
                .containsOnly(3);
    }

    @Test
    void a_witness_that_names_another_size_each_time_is_not_asked_for_ever() {
        witnesses.spoil("A", _ -> new WitnessAnswer.OtherSize(witnesses.asked("A")));
        signing(GrowingLog.of(9, 0), "all", Duration.ofSeconds(1)).turn(NOW);
        assertThat(witnesses.asked("A")).isEqualTo(3);
        assertThat(standings.of("A").state()).isEqualTo(State.WRONG_ANSWER);
        assertThat(published.notes).isEmpty();
    }

    @Test
    void signatures_that_do_not_hold_count_for_nothing() throws Unbelievable {
        var log = GrowingLog.of(5, 0);
        String text = new Checkpoint(ORIGIN, 5, new TiledTree(5, log.tiles()).root()).text();
        String other = new Checkpoint(ORIGIN, 0, TreeHasher.emptyRoot()).text();
        // over another text; without a time; by another witness
        witnesses.spoil(
                "A",
                _ -> new WitnessAnswer.Cosigned(List.of(
                        witnesses.sign("A", other, NOW),
                        witnesses.sign("A", text, Instant.EPOCH),
                        witnesses.sign("C", text, NOW))));
        signing(log, "2").turn(NOW);
        SignedNote note = published.published().orElseThrow();
        assertThat(note.signatures()).noneMatch(witnesses.key("A")::claims).hasSize(3);
        assertThat(policy("2").believe(note).size()).isEqualTo(5);
        witnesses.spoil("B", _ -> new WitnessAnswer.Malformed());
        log.growTo(6);
        signing(log, "2", Duration.ofSeconds(1)).turn(NOW);
        assertThat(published.last().size()).isEqualTo(5);
    }

    @Test
    void a_witness_that_has_seen_more_than_was_ever_signed_contradicts_the_log() {
        var log = GrowingLog.of(5, 0);
        witnesses.show("A", 900, new Checkpoint(ORIGIN, 900, TreeHasher.emptyRoot()));
        witnesses.show("B", 5, new Checkpoint(ORIGIN, 5, TreeHasher.emptyRoot()));
        signing(log, "all", Duration.ofSeconds(1)).turn(NOW);
        assertThat(published.notes).isEmpty();
        await().untilAsserted(() -> {
            signing(log, "none").turn(NOW);
            assertThat(standings.of("A").state()).isEqualTo(State.CONTRADICTS);
            assertThat(standings.of("B").state()).isEqualTo(State.CONTRADICTS);
        });
    }

    @Test
    void an_old_copy_of_the_database_gets_no_signature_until_the_entries_are_back() {
        signing(GrowingLog.of(20, 0), "2").turn(NOW);
        refused(LogTrouble.ROLLED_BACK, GrowingLog.of(12, 0));
        refused(LogTrouble.ROLLED_BACK, new GrowingLog(0));
        signing(GrowingLog.of(21, 0), "2").turn(NOW);
        assertThat(told.getLast()).isNull();
        assertThat(published.notes.keySet()).containsExactly(20L, 21L);
    }

    @Test
    void a_rewritten_database_gets_no_signature_whether_it_has_grown_or_not() {
        signing(GrowingLog.of(20, 0), "2").turn(NOW);
        refused(LogTrouble.REWRITTEN, GrowingLog.of(20, 1));
        refused(LogTrouble.REWRITTEN, GrowingLog.of(30, 1));
        GrowingLog damaged = GrowingLog.of(30, 0);
        damaged.loseTiles();
        refused(LogTrouble.REWRITTEN, damaged);
    }

    @Test
    void a_published_checkpoint_that_was_changed_is_found() throws Unbelievable {
        var log = GrowingLog.of(20, 0);
        signing(log, "2").turn(NOW);
        SignedNote note = published.published().orElseThrow();
        String text = note.toString();
        for (String changed : List.of(text.replace("\n20\n", "\n19\n"), text.replace("\n20\n", "\n21\n"))) {
            published.notes.put(20L, SignedNote.parse(changed.getBytes(StandardCharsets.UTF_8)));
            refused(LogTrouble.REWRITTEN, log);
        }
        published.notes.put(20L, note);
        signing(log, "2").turn(NOW);
        assertThat(told.getLast()).isNull();
    }

    @Test
    void nothing_is_appended_in_the_place_of_what_was_signed_for() throws IOException {
        signing(GrowingLog.of(20, 0), "2").turn(NOW);
        var guard = new SignedSize(new LogFolder(folder).memory());
        guard.admit(20);
        guard.admit(21);
        assertThatThrownBy(() -> guard.admit(19)).isInstanceOf(LogRolledBack.class);
        // records are evidence, and only the signature is missing
        Files.writeString(memory(), "spoilt");
        guard.admit(19);
        Files.delete(memory());
        guard.admit(19);
    }

    @Test
    void a_signer_whose_memory_was_touched_signs_nothing() throws IOException {
        var log = GrowingLog.of(20, 0);
        byte[] begun = Files.readAllBytes(memory());
        signing(log, "2").turn(NOW);
        byte[] kept = Files.readAllBytes(memory());
        Files.delete(memory());
        refused(LogTrouble.MEMORY_MISSING, log);
        Files.writeString(memory(), "spoilt");
        refused(LogTrouble.MEMORY_SPOILT, log);
        Files.write(memory(), begun);
        refused(LogTrouble.MEMORY_OLD, log);
        Files.write(memory(), kept);
        log.growTo(21);
        // in the place of a full disk: nothing can be written where the draft would lie
        Path draft = memory().resolveSibling("log.signed.draft");
        Files.createDirectory(draft);
        refused(LogTrouble.MEMORY_UNWRITABLE, log);
        assertThat(Files.readAllBytes(memory())).isEqualTo(kept);
        Files.delete(draft);
        signing(log, "2").turn(NOW);
        assertThat(published.last().size()).isEqualTo(21);
    }

    @Test
    void a_clock_that_is_set_back_stops_nothing() {
        var log = GrowingLog.of(5, 0);
        Signing signing = signing(log, "2");
        witnesses.spoil("C", _ -> new WitnessAnswer.Silent());
        signing.turn(NOW);
        log.growTo(6);
        signing.turn(NOW.minus(Duration.ofDays(365)));
        assertThat(published.last().size()).isEqualTo(6);
        assertThat(standings.of("C").lag(NOW.minus(Duration.ofDays(365)))).isEqualTo(Duration.ZERO);
    }

    @Test
    void two_signers_that_share_a_memory_over_two_databases_sign_one_history() {
        Signing one = signing(GrowingLog.of(20, 0), "2");
        one.turn(NOW);
        var fork = GrowingLog.of(21, 1);
        refused(LogTrouble.REWRITTEN, fork);
        one.turn(NOW);
        assertThat(told.getLast()).isNull();
    }
}
