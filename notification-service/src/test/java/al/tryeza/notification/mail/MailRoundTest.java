package al.tryeza.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.Recorded;
import al.tryeza.notification.Store;
import al.tryeza.notification.TestClock;
import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.mail.MailRound.Outcome;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Failure;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailRoundTest {

    private static final BackOff BACK_OFF = new BackOff(List.of(Duration.ofMinutes(1), Duration.ofHours(1)));

    private final Store store = new Store();
    private final TestClock clock = new TestClock();
    private final Recorded recorded = new Recorded();
    private final Counted counted = new Counted();
    private final MailQueue queue = store.get(MailQueue.class);
    private final Street street = new Street();
    private final MailRound round = new MailRound(queue, street, recorded, BACK_OFF, 10, counted, clock);
    private long version;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_mail_leaves_once_and_that_is_recorded() {
        queued("a");
        assertThat(run()).isEqualTo(Outcome.DONE);
        assertThat(run()).isEqualTo(Outcome.DONE);
        assertThat(street.taken).extracting(Letter::to).containsExactly(address("a"));
        assertThat(recorded.delivered(Channel.MAIL)).containsExactly("a");
        assertThat(queue.backlog(clock.instant())).isEqualTo(new MailBacklog(0, Duration.ZERO, 0));
        assertThat(queue.in(MailState.SENT, Position.TOP, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.attempts()).isEqualTo(1));
    }

    @Test
    void an_officer_without_an_address_gets_no_mail() {
        officer("a", true, null);
        enqueue("a");
        assertThat(queue.backlog(clock.instant()).waiting()).isZero();
    }

    @Test
    void a_mail_that_fails_is_tried_after_each_wait_and_then_given_up() {
        queued("a");
        street.answers.put("a", Posted.FAILED);
        run();
        clock.advance(Duration.ofSeconds(59));
        run();
        assertThat(street.taken).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        run();
        assertThat(street.taken).hasSize(2);
        assertThat(queue.backlog(clock.instant())).isEqualTo(new MailBacklog(1, Duration.ofMinutes(1), 0));
        clock.advance(Duration.ofHours(1));
        run();
        assertThat(street.taken).hasSize(3);
        assertThat(street.taken).extracting(Letter::messageId).containsOnly("<" + id("a") + "@tryeza>");
        assertThat(recorded.givenUp(Failure.GAVE_UP)).containsExactly("a");
        assertThat(queue.backlog(clock.instant())).isEqualTo(new MailBacklog(0, Duration.ZERO, 1));
        assertThat(queue.in(MailState.DEAD, Position.TOP, 10)).singleElement().satisfies(mail -> {
            assertThat(mail.attempts()).isEqualTo(3);
            assertThat(mail.failure()).isEqualTo(Failure.GAVE_UP);
        });
    }

    @Test
    void a_mail_that_is_refused_for_good_is_given_up_at_once_and_does_not_hold_back_others() {
        queued("a", "b", "c");
        street.answers.put("b", Posted.REFUSED);
        run();
        assertThat(recorded.delivered(Channel.MAIL)).containsExactlyInAnyOrder("a", "c");
        assertThat(recorded.givenUp(Failure.ADDRESS_REFUSED)).containsExactly("b");
        assertThat(counted.codes).containsExactlyInAnyOrder("SENT", "SENT", "ADDRESS_REFUSED");
    }

    @Test
    void what_an_operator_resends_starts_again_from_the_first_step() {
        queued("a");
        street.answers.put("a", Posted.REFUSED);
        run();
        street.answers.remove("a");
        assertThat(queue.resend(id("a"), clock.instant())).isTrue();
        assertThat(queue.resend(id("a"), clock.instant())).isFalse();
        assertThat(queue.find(id("a"))).hasValueSatisfying(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.WAITING);
            assertThat(mail.attempts()).isZero();
            assertThat(mail.failure()).isNull();
        });
        run();
        assertThat(recorded.delivered(Channel.MAIL)).containsExactly("a");
        assertThat(street.taken).hasSize(2).extracting(Letter::messageId).containsOnly("<" + id("a") + "@tryeza>");
    }

    @Test
    void while_the_mail_server_is_away_mails_wait_without_using_up_their_tries() {
        queued("a", "b");
        street.away = true;
        for (int day = 0; day < 14; day++) {
            assertThat(run()).isEqualTo(Outcome.UNREACHABLE);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(queue.backlog(clock.instant())).isEqualTo(new MailBacklog(2, Duration.ofDays(14), 0));
        street.away = false;
        run();
        assertThat(recorded.delivered(Channel.MAIL)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void who_was_suspended_or_has_left_meanwhile_is_not_written_to() {
        queued("a", "b");
        officer("a", false, address("a"));
        run();
        assertThat(street.taken).extracting(Letter::to).containsExactly(address("b"));
        assertThat(recorded.givenUp(Failure.RECIPIENT_GONE)).containsExactly("a");
    }

    @Test
    void a_mail_goes_to_the_address_its_officer_has_now() {
        queued("a");
        officer("a", true, new MailAddress("new@tryeza.test"));
        run();
        assertThat(street.taken).extracting(Letter::to).containsExactly(new MailAddress("new@tryeza.test"));
    }

    @Test
    void a_round_that_breaks_off_loses_nothing_and_records_nothing() {
        queued("a", "b");
        street.breaksOff = true;
        assertThat(org.assertj.core.api.Assertions.catchThrowable(this::run)).isInstanceOf(IllegalStateException.class);
        assertThat(recorded.all()).isEmpty();
        street.breaksOff = false;
        run();
        assertThat(recorded.delivered(Channel.MAIL)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void several_instances_share_the_queue_and_each_mail_leaves_once() {
        var officers =
                IntStream.range(0, 200).mapToObj(number -> "officer" + number).toArray(String[]::new);
        queued(officers);
        try (var instances = Executors.newFixedThreadPool(4)) {
            CompletableFuture.allOf(IntStream.range(0, 4)
                            .mapToObj(instance -> CompletableFuture.runAsync(this::runUntilDone, instances))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        runUntilDone();
        assertThat(street.taken).hasSize(200).extracting(Letter::messageId).doesNotHaveDuplicates();
        assertThat(recorded.delivered(Channel.MAIL)).containsExactlyInAnyOrder(officers);
    }

    private Outcome run() {
        return store.resultInTransaction(round::run);
    }

    private void runUntilDone() {
        Outcome outcome = run();
        while (outcome == Outcome.FULL) {
            outcome = run();
        }
    }

    private void queued(String... officers) {
        for (String officer : officers) {
            officer(officer, true, address(officer));
            enqueue(officer);
        }
    }

    private void officer(String id, boolean active, @Nullable MailAddress mail) {
        version++;
        store.inTransaction(() -> store.get(DirectoryReplica.class)
                .put(new Officer(id, "police.vlore", Set.of(), active, Language.SQ, mail), version));
    }

    private void enqueue(String officer) {
        var notice = new Notice(
                id(officer),
                "event-1",
                "C-1",
                "AL-12",
                officer,
                Kind.REFERRAL_ROUTED,
                Language.SQ,
                clock.instant(),
                clock.instant());
        store.inTransaction(() -> queue.enqueue(store.get(Inbox.class).putNew(List.of(notice)), clock.instant()));
    }

    private static UUID id(String officer) {
        return Notice.idOf("event-1", officer);
    }

    private static MailAddress address(String officer) {
        return new MailAddress(officer + "@tryeza.test");
    }

    /** A meter that a test can read. */
    private static final class Counted implements MailMeter {

        private final List<String> codes = new CopyOnWriteArrayList<>();

        @Override
        public void sent() {
            codes.add("SENT");
        }

        @Override
        public void failed() {
            codes.add("FAILED");
        }

        @Override
        public void unreachable() {
            codes.add("UNREACHABLE");
        }

        @Override
        public void gaveUp(Failure failure) {
            codes.add(failure.name());
        }
    }

    /** A postman who answers as he is told. */
    private static final class Street implements Postman {

        private final Map<String, Posted> answers = new ConcurrentHashMap<>();
        private final List<Letter> taken = new CopyOnWriteArrayList<>();
        private volatile boolean away;
        private volatile boolean breaksOff;

        @Override
        public List<Posted> take(List<Letter> letters) {
            if (breaksOff) {
                throw new IllegalStateException("broken off");
            }
            return letters.stream().map(this::take).toList();
        }

        private Posted take(Letter letter) {
            if (away) {
                return Posted.NOT_TRIED;
            }
            taken.add(letter);
            String officer = letter.to().text().replace("@tryeza.test", "");
            return answers.getOrDefault(officer, Posted.ACCEPTED);
        }
    }
}
