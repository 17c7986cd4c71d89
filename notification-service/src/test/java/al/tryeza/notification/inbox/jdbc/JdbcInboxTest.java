package al.tryeza.notification.inbox.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.Store;
import al.tryeza.notification.TestClock;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.inbox.InboxItem;
import al.tryeza.notification.inbox.KeptOut;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcInboxTest {

    private static final Store STORE = new Store();

    private final Inbox inbox = STORE.get(Inbox.class);
    private final TestClock clock = new TestClock();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void a_notice_is_put_once_however_often_its_step_arrives() {
        var first = List.of(notice("event-once", "a"), notice("event-once", "b"));
        assertThat(inbox.putNew(first)).containsExactlyInAnyOrderElementsOf(first);
        var again = List.of(notice("event-once", "a"), notice("event-once", "c"), notice("event-once", "b"));
        assertThat(inbox.putNew(again)).extracting(Notice::officer).containsExactly("c");
        assertThat(inbox.of("a", Position.TOP, 10)).hasSize(1);
    }

    @Test
    void an_inbox_shows_its_officers_own_items_newest_first_page_by_page_each_once() {
        // two of each moment, so that a page may end between equals
        var expected = new ArrayList<UUID>();
        IntStream.range(0, 25).forEach(number -> {
            inbox.putNew(List.of(
                    notice("event-a" + number, "reader"),
                    notice("event-b" + number, "reader"),
                    notice("event-a" + number, "another")));
            clock.advance(Duration.ofNanos(1_000));
        });
        var all = inbox.of("reader", Position.TOP, 1_000);
        assertThat(all).hasSize(50);
        assertThat(all).isSortedAccordingTo((left, right) -> right.createdAt().compareTo(left.createdAt()));
        all.forEach(item -> expected.add(item.id()));

        var paged = new ArrayList<UUID>();
        Position after = Position.TOP;
        List<InboxItem> page = inbox.of("reader", after, 7);
        while (!page.isEmpty()) {
            page.forEach(item -> paged.add(item.id()));
            after = Position.ofCursor(page.getLast().position().toCursor()).orElseThrow();
            page = inbox.of("reader", after, 7);
        }
        assertThat(paged).containsExactlyElementsOf(expected);
    }

    @Test
    void reading_is_for_its_officer_only_and_keeps_the_first_time() {
        var notice = notice("event-read", "owner");
        inbox.putNew(List.of(notice));
        assertThat(inbox.read("somebody.else", notice.id(), clock.instant())).isEmpty();
        assertThat(inbox.read("owner", UUID.randomUUID(), clock.instant())).isEmpty();
        assertThat(inbox.of("owner", Position.TOP, 10))
                .singleElement()
                .extracting(InboxItem::readAt)
                .isNull();
        Instant first = clock.instant();
        assertThat(inbox.read("owner", notice.id(), first))
                .hasValueSatisfying(item -> assertThat(item.readAt()).isEqualTo(first));
        clock.advance(Duration.ofHours(1));
        assertThat(inbox.read("owner", notice.id(), clock.instant()))
                .contains(new InboxItem(
                        notice.id(), "C-1", Kind.OTHER_QARK_NOTICE, Language.EN, notice.createdAt(), first));
    }

    @Test
    void who_is_kept_out_of_a_case_finds_nothing_of_it_any_more_and_is_told_nothing_more() {
        STORE.jdbc().sql("""
                INSERT INTO directory.officer (id, version, institution, roles, active, language)
                VALUES ('alone', 1, 'ngo.x', '{}', true, 'SQ'), ('ngo.x', 1, 'ngo.y', '{}', true, 'SQ'),
                       ('member', 1, 'ngo.z', '{}', true, 'SQ'), ('other', 1, 'ngo.x', '{}', true, 'SQ')
                """).update();
        STORE.jdbc().sql("""
                INSERT INTO directory.working_table (id, version, seats) VALUES ('AL-99', 1, '{ngo.z}')
                """).update();
        var officers = List.of("alone", "ngo.x", "member", "other");
        var notices =
                officers.stream().map(officer -> notice("event-out", officer)).toList();
        inbox.putNew(notices);

        inbox.keepOut("C-1", new KeptOut(KeptOut.Kind.OFFICER, "alone"));
        inbox.keepOut("C-1", new KeptOut(KeptOut.Kind.TABLE, "AL-99"));
        inbox.keepOut("C-1", new KeptOut(KeptOut.Kind.TABLE, "AL-99"));

        assertThat(inbox.of("alone", Position.TOP, 10)).isEmpty();
        assertThat(inbox.of("member", Position.TOP, 10)).isEmpty();
        assertThat(inbox.read("alone", notices.getFirst().id(), clock.instant()))
                .isEmpty();
        assertThat(inbox.of("other", Position.TOP, 10)).hasSize(1);
        inbox.keepOut("C-1", new KeptOut(KeptOut.Kind.INSTITUTION, "ngo.x"));
        assertThat(inbox.of("other", Position.TOP, 10)).isEmpty();
        // an officer whose id is that of the institution is somebody else
        assertThat(inbox.of("ngo.x", Position.TOP, 10)).hasSize(1);
        assertThat(inbox.putNew(officers.stream()
                        .map(officer -> notice("event-later", officer))
                        .toList()))
                .extracting(Notice::officer)
                .containsExactly("ngo.x");
    }

    private Notice notice(String event, String officer) {
        return new Notice(
                Notice.idOf(event, officer),
                event,
                "C-1",
                "AL-12",
                officer,
                Kind.OTHER_QARK_NOTICE,
                Language.EN,
                clock.instant(),
                clock.instant());
    }
}
