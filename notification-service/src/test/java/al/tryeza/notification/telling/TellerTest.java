package al.tryeza.notification.telling;

import static al.tryeza.notification.telling.TableOfVlore.VLORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.notification.Recorded;
import al.tryeza.notification.Store;
import al.tryeza.notification.TestClock;
import al.tryeza.notification.directory.DirectoryEntry;
import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.inbox.InboxItem;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.paging.Position;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellerTest {

    private static final Duration WINDOW = Duration.ofDays(7);

    private final Store store = new Store();
    private final TestClock clock = new TestClock();
    private final Recorded recorded = new Recorded();
    private final MeterRegistry meters = store.get(MeterRegistry.class);
    private final DirectoryReplica replica = store.get(DirectoryReplica.class);
    private final Teller teller = new Teller(
            replica,
            store.get(StandingSteps.class),
            store.get(Inbox.class),
            store.get(MailQueue.class),
            recorded,
            store.get(TellingMeter.class),
            WINDOW,
            clock);
    private long version;

    @BeforeEach
    void seat_the_table() {
        arrives(new Table(VLORE, VLORE, Set.of("police.vlore", "social.vlore")));
        arrives(member("police.vlore"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_step_is_told_once_however_often_it_arrives() {
        arrives(routed("C-1", 3));
        arrives(routed("C-1", 3));
        assertThat(inboxOf("police.vlore")).extracting(InboxItem::caseRef).containsExactly("C-1");
        assertThat(recorded.delivered(Channel.INBOX)).containsExactly("police.vlore");
        assertThat(meters.timer("tryeza.notification.inbox.latency").count()).isEqualTo(1);
    }

    @Test
    void an_officer_who_arrives_after_the_step_is_told_of_it_once() {
        arrives(routed("C-1", 3));
        arrives(member("social.vlore"));
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore"))
                .singleElement()
                .satisfies(item -> assertThat(item.kind()).isEqualTo(Kind.REFERRAL_ROUTED));
        assertThat(recorded.delivered(Channel.INBOX)).containsExactlyInAnyOrder("police.vlore", "social.vlore");
    }

    @Test
    void who_arrives_later_is_told_where_a_case_came_and_of_the_last_statement_in_it() {
        arrives(routed("C-1", 3));
        arrives(identified("C-1", 4, VLORE));
        arrives(identified("C-1", 5, VLORE));
        arrives(identified("C-1", 5, VLORE));
        assertThat(inboxOf("police.vlore"))
                .extracting(InboxItem::kind)
                .containsExactlyInAnyOrder(
                        Kind.REFERRAL_ROUTED, Kind.IDENTIFICATION_RECORDED, Kind.IDENTIFICATION_RECORDED);
        arrives(member("social.vlore"));
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore"))
                .extracting(InboxItem::kind)
                .containsExactlyInAnyOrder(Kind.REFERRAL_ROUTED, Kind.IDENTIFICATION_RECORDED);
    }

    @Test
    void a_case_that_goes_to_another_table_leaves_no_statement_standing_at_the_old_one() {
        arrives(routed("C-1", 3));
        arrives(identified("C-1", 4, VLORE));
        arrives(new CaseStep.Routed("event-C-1-5", "C-1", 5, clock.instant(), "AL-05", Set.of(), Set.of(), Set.of()));
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore")).isEmpty();
    }

    @Test
    void who_takes_part_and_arrives_later_is_told_of_the_statement_unless_it_is_old() {
        arrives(identified("C-old", 4, VLORE));
        clock.advance(WINDOW.plusSeconds(1));
        arrives(identified("C-1", 4, VLORE));
        arrives(member("ngo.fier"));
        assertThat(inboxOf("ngo.fier")).extracting(InboxItem::caseRef).containsExactly("C-1");
    }

    @Test
    void a_table_that_arrives_after_the_step_brings_its_members_in() {
        var step = new CaseStep.Routed("event-late", "C-9", 3, clock.instant(), "AL-05", Set.of(), Set.of(), Set.of());
        arrives(step);
        arrives(member("social.gjirokaster"));
        assertThat(inboxOf("social.gjirokaster")).isEmpty();
        assertThat(meters.counter("tryeza.notification.nobody.told").count()).isEqualTo(1);
        arrives(new Table("AL-05", "AL-05", Set.of("social.gjirokaster")));
        assertThat(inboxOf("social.gjirokaster")).hasSize(1);
    }

    @Test
    void an_officer_who_may_act_again_is_told_what_still_stands() {
        arrives(new Officer("social.vlore", "social.vlore", Set.of(Role.TABLE_MEMBER), false, Language.SQ, null));
        arrives(routed("C-1", 3));
        assertThat(inboxOf("social.vlore")).isEmpty();
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore")).hasSize(1);
    }

    @Test
    void who_arrives_later_is_told_of_the_last_step_of_a_case_only_and_not_of_old_ones() {
        arrives(routed("C-old", 3));
        clock.advance(WINDOW.plusSeconds(1));
        arrives(routed("C-1", 3));
        arrives(new CaseStep.Routed("event-C-1-4", "C-1", 4, clock.instant(), "AL-05", Set.of(), Set.of(), Set.of()));
        arrives(routed("C-2", 3));
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore")).extracting(InboxItem::caseRef).containsExactly("C-2");
    }

    @Test
    void a_recused_institution_is_not_told_later_either() {
        arrives(new CaseStep.Routed(
                "event-r", "C-1", 3, clock.instant(), VLORE, Set.of("social.vlore"), Set.of(), Set.of("social.vlore")));
        arrives(member("social.vlore"));
        assertThat(inboxOf("social.vlore")).isEmpty();
    }

    @Test
    void what_waits_for_a_place_is_told_to_a_national_desk_that_arrives_later() {
        arrives(new CaseStep.AwaitingPlace("event-w", "C-1", 2, clock.instant(), "ONAC", Set.of()));
        arrives(new Officer("onac.desk", "onac", Set.of(Role.NATIONAL_DESK), true, Language.SQ, null));
        assertThat(inboxOf("onac.desk")).isEmpty();
        arrives(new Institution("onac", Institution.Kind.NATIONAL_COORDINATOR, null));
        assertThat(inboxOf("onac.desk")).extracting(InboxItem::kind).containsExactly(Kind.REFERRAL_AWAITING_PLACE);
    }

    @Test
    void an_officer_who_arrives_in_the_same_moment_as_the_step_is_told() {
        CompletableFuture<Void> arrival = store.resultInTransaction(() -> {
            teller.tell(routed("C-1", 3));
            var waiting = CompletableFuture.runAsync(() -> arrives(member("social.vlore")));
            await().until(() -> store.waitingAtTheGate() == 1);
            return waiting;
        });
        arrival.join();
        assertThat(inboxOf("social.vlore")).hasSize(1);
    }

    @Test
    void nothing_is_told_where_the_step_is_rolled_back() {
        store.transactions().executeWithoutResult(status -> {
            teller.tell(routed("C-1", 3));
            status.setRollbackOnly();
        });
        assertThat(inboxOf("police.vlore")).isEmpty();
        assertThat(meters.timer("tryeza.notification.inbox.latency").count()).isZero();
    }

    private CaseStep routed(String caseRef, long number) {
        return new CaseStep.Routed(
                "event-" + caseRef + "-" + number,
                caseRef,
                number,
                clock.instant(),
                VLORE,
                Set.of(),
                Set.of(),
                Set.of());
    }

    private CaseStep identified(String caseRef, long version, String table) {
        return new CaseStep.Identified(
                "event-" + caseRef + "-" + version,
                caseRef,
                version,
                clock.instant(),
                table,
                Set.of("ngo.fier"),
                Set.of());
    }

    private static Officer member(String id) {
        return new Officer(id, id, Set.of(Role.TABLE_MEMBER), true, Language.SQ, null);
    }

    private void arrives(CaseStep step) {
        store.inTransaction(() -> teller.tell(step));
    }

    private void arrives(DirectoryEntry entry) {
        version++;
        store.inTransaction(() -> {
            if (replica.put(entry, version)) {
                teller.changed(entry, replica.changed());
            }
        });
    }

    private List<InboxItem> inboxOf(String officer) {
        return store.get(Inbox.class).of(officer, Position.TOP, 100);
    }
}
