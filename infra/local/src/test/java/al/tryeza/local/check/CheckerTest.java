package al.tryeza.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.check.Findings.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private final Scene scene = new Scene();

    private void found(Kind... kinds) {
        Verdict verdict = scene.verdict();
        assertThat(verdict.addsUp()).isFalse();
        assertThat(Kind.values())
                .filteredOn(kind -> verdict.findings().count(kind) > 0)
                .as(verdict.findings().sentences().toString())
                .contains(kinds);
    }

    private void foundOnly(Kind kind) {
        Verdict verdict = scene.verdict();
        assertThat(verdict.addsUp()).isFalse();
        assertThat(Kind.values())
                .filteredOn(each -> verdict.findings().count(each) > 0)
                .as(verdict.findings().sentences().toString())
                .containsExactly(kind);
    }

    @Test
    void a_run_in_which_all_went_well_adds_up() {
        Verdict verdict = scene.verdict();

        assertThat(verdict.findings().sentences()).isEmpty();
        assertThat(verdict.addsUp()).isTrue();
        assertThat(List.of(verdict.accepted(), verdict.routed(), verdict.told(), verdict.audited()))
                .containsOnly(2L);
        assertThat(verdict.events()).isEqualTo(14);
        assertThat(verdict.mails()).isEqualTo(4);
    }

    @Test
    void nothing_at_all_does_not_add_up() {
        scene.accepted.clear();
        assertThat(scene.verdict().addsUp()).isFalse();
    }

    @Test
    void what_the_relay_sends_again_under_the_same_id_is_counted_and_is_no_fault() {
        scene.published.addAll(List.copyOf(scene.published.subList(0, 3)));

        Verdict verdict = scene.verdict();
        assertThat(verdict.addsUp())
                .as(verdict.findings().sentences().toString())
                .isTrue();
        assertThat(verdict.resentEvents()).isEqualTo(3);
    }

    @Test
    void a_mail_that_arrives_again_under_its_message_id_is_counted_and_is_no_fault() {
        scene.arrived.add(scene.arrived.getFirst());

        Verdict verdict = scene.verdict();
        assertThat(verdict.addsUp()).isTrue();
        assertThat(verdict.resentMails()).isOne();
    }

    @Test
    void an_accepted_referral_that_is_not_stored_is_lost() {
        scene.referrals.removeFirst();
        found(Kind.LOST, Kind.FOREIGN);
    }

    @Test
    void a_referral_stored_twice_for_one_submission_is_doubled() {
        scene.referrals.add(new StoredReferral("another", "case-c", "AL-12", 3, 3));
        found(Kind.DOUBLED);
    }

    @Test
    void one_answer_for_two_submissions_is_a_contradiction() {
        Accepted first = scene.accepted.getFirst();
        scene.accepted.add(new Accepted("another key", first.caseRef(), first.referralId(), "", first.table()));
        found(Kind.CONTRADICTION);
    }

    @Test
    void another_table_than_was_answered_is_a_contradiction() {
        Accepted first = scene.accepted.removeFirst();
        scene.accepted.add(new Accepted(first.submission(), first.caseRef(), first.referralId(), "", "AL-05"));
        foundOnly(Kind.CONTRADICTION);
    }

    @Test
    void an_identification_of_which_all_went_well_adds_up() {
        scene.identify("case-a");

        Verdict verdict = scene.verdict();
        assertThat(verdict.findings().sentences()).isEmpty();
        assertThat(verdict.addsUp()).isTrue();
        assertThat(List.of(verdict.accepted(), verdict.routed(), verdict.told(), verdict.audited()))
                .containsOnly(3L);
        assertThat(verdict.identifying()).isOne();
    }

    @Test
    void an_identification_that_is_not_stored_is_lost_and_one_of_another_case_a_contradiction() {
        scene.identify("case-a");
        StoredIdentification stored = scene.identifications.removeFirst();
        foundOnly(Kind.LOST);
        scene.identifications.add(new StoredIdentification(stored.id(), "case-b"));
        found(Kind.CONTRADICTION);
    }

    @Test
    void an_identification_that_nobody_sent_is_doubled() {
        scene.identify("case-a");
        scene.accepted.removeLast();
        foundOnly(Kind.DOUBLED);
    }

    @Test
    void one_identification_for_two_submissions_is_a_contradiction() {
        scene.identify("case-a");
        Accepted last = scene.accepted.getLast();
        scene.accepted.add(new Accepted("another key", "case-a", "", last.identificationId(), "AL-12"));
        foundOnly(Kind.CONTRADICTION);
    }

    @Test
    void an_identification_that_is_not_in_kafka_is_lost_and_one_that_is_there_twice_doubled() {
        scene.identify("case-a");
        Published recorded = scene.published.remove(scene.find("IdentificationRecorded"));
        found(Kind.LOST);
        assertThat(scene.verdict().routed()).isEqualTo(2);
        scene.published.add(recorded);
        scene.published.add(Scene.version(Scene.id(recorded, "another"), 5));
        found(Kind.DOUBLED);
    }

    @Test
    void an_identification_that_nobody_was_told_of_is_lost() {
        scene.identify("case-a");
        scene.notices.removeIf(notice -> notice.kind().equals("IDENTIFICATION_RECORDED"));
        found(Kind.LOST);
        assertThat(scene.verdict().told()).isEqualTo(2);
    }

    @Test
    void a_case_routed_elsewhere_in_kafka_is_a_contradiction_whatever_came_after() {
        scene.identify("case-a");
        int routed = scene.find("ReferralRouted");
        Published event = scene.published.get(routed);
        scene.published.set(
                routed,
                new Published(
                        event.topic(),
                        event.partition(),
                        event.offset(),
                        event.key(),
                        event.id(),
                        event.type(),
                        event.version(),
                        event.digest(),
                        Map.of("table", "AL-05", "joins", "[]", "recused", "[]")));
        found(Kind.CONTRADICTION);
    }

    @Test
    void history_that_lacks_a_step_is_a_gap() {
        StoredReferral first = scene.referrals.removeFirst();
        scene.referrals.add(new StoredReferral(first.id(), first.caseRef(), first.table(), 3, 2));
        foundOnly(Kind.GAP);
    }

    @Test
    void the_last_event_of_a_case_missing_in_kafka_is_lost() {
        scene.published.remove(scene.find("ReferralRouted"));
        found(Kind.LOST);
        assertThat(scene.verdict().routed()).isOne();
    }

    @Test
    void an_event_missing_between_others_is_a_gap() {
        scene.published.remove(scene.find("ReferralSubmitted"));
        found(Kind.GAP, Kind.LOST);
    }

    @Test
    void two_events_of_one_version_are_doubled() {
        scene.published.add(Scene.id(scene.published.get(scene.find("CaseOpened")), "another"));
        found(Kind.DOUBLED);
    }

    @Test
    void events_of_a_case_in_another_order_are_misordered() {
        Collections.swap(scene.published, scene.find("CaseOpened"), scene.find("ReferralSubmitted"));
        foundOnly(Kind.MISORDERED);
    }

    @Test
    void a_compacted_topic_may_skip_versions_but_not_go_back() {
        Published first = scene.publish("directory", "officer", "OfficerState", Map.of());
        scene.published.set(scene.published.size() - 1, Scene.version(first, 7));
        assertThat(scene.verdict().addsUp()).isTrue();

        scene.published.add(Scene.version(Scene.id(first, "later"), 5));
        found(Kind.MISORDERED);
    }

    @Test
    void an_event_of_a_case_that_nobody_has_stored_is_foreign() {
        scene.publish("case-events", "case-x", "CaseOpened", Map.of());
        foundOnly(Kind.FOREIGN);
    }

    @Test
    void a_decision_that_nobody_was_told_is_lost() {
        scene.notices.removeIf(notice -> notice.caseRef().equals("case-a"));
        found(Kind.LOST);
        assertThat(scene.verdict().told()).isOne();
    }

    @Test
    void one_officer_of_several_who_was_not_told_is_seen_by_the_case_alike() {
        Notice gone = scene.notices.removeLast();
        scene.inboxes.getOrDefault(gone.officer(), List.of()).remove(gone.id());
        scene.queued.removeIf(mail -> mail.id().equals(gone.id()));
        scene.arrived.removeIf(mail -> mail.messageId().contains(gone.id()));
        foundOnly(Kind.LOST);
    }

    @Test
    void an_officer_told_twice_of_the_same_is_doubled() {
        Notice first = scene.notices.getFirst();
        scene.notices.add(new Notice("again", first.eventId(), first.caseRef(), first.officer(), first.kind()));
        found(Kind.DOUBLED);
    }

    @Test
    void a_notice_shown_twice_is_doubled_and_one_not_shown_a_contradiction() {
        List<String> inbox = scene.inboxes.getOrDefault(Scene.OFFICERS.getFirst(), List.of());
        inbox.add(inbox.getFirst());
        foundOnly(Kind.DOUBLED);

        inbox.clear();
        foundOnly(Kind.CONTRADICTION);
    }

    @Test
    void a_telling_published_twice_under_two_ids_is_doubled() {
        scene.publish(
                "notification-events",
                Scene.OFFICERS.getFirst(),
                "NotificationDelivered",
                Map.of("notificationId", scene.notices.getFirst().id(), "channel", "INBOX"));
        foundOnly(Kind.DOUBLED);
    }

    @Test
    void a_mail_that_was_sent_and_is_not_there_is_lost() {
        scene.arrived.removeFirst();
        foundOnly(Kind.LOST);
    }

    @Test
    void a_mail_that_waits_or_was_given_up_is_left_over() {
        scene.queued.set(0, new QueuedMail(scene.queued.getFirst().id(), "DEAD"));
        found(Kind.LEFT_OVER);
    }

    @Test
    void two_mails_of_one_message_id_that_differ_are_a_contradiction_and_one_of_nobody_is_foreign() {
        ArrivedMail first = scene.arrived.getFirst();
        scene.arrived.add(new ArrivedMail(first.messageId(), "somebody.else@tryeza.test", first.digest()));
        foundOnly(Kind.CONTRADICTION);
        scene.arrived.set(scene.arrived.size() - 1, new ArrivedMail("<unknown@tryeza>", first.recipient(), "text"));
        foundOnly(Kind.FOREIGN);
    }

    @Test
    void an_event_missing_in_the_audit_store_is_lost() {
        scene.entries.removeLast();
        foundOnly(Kind.LOST);
    }

    @Test
    void a_case_with_an_event_missing_in_the_audit_store_is_not_audited() {
        scene.entries.remove(scene.find("CaseOpened"));
        found(Kind.LOST, Kind.GAP);
        assertThat(scene.verdict().audited()).isOne();
    }

    @Test
    void an_event_stored_twice_in_the_audit_store_is_doubled() {
        scene.entries.add(Scene.entry(scene.published.getFirst(), scene.entries.size()));
        found(Kind.DOUBLED);
    }

    @Test
    void entries_of_a_case_in_another_order_are_misordered() {
        Entry opened = scene.entries.get(0);
        Entry submitted = scene.entries.get(1);
        scene.entries.set(0, Scene.entry(scene.published.get(1), opened.index()));
        scene.entries.set(1, Scene.entry(scene.published.get(0), submitted.index()));
        foundOnly(Kind.MISORDERED);
    }

    @Test
    void an_entry_with_other_bytes_is_a_contradiction() {
        Entry first = scene.entries.getFirst();
        scene.entries.set(
                0,
                new Entry(
                        first.index(),
                        first.topic(),
                        first.partition(),
                        first.position(),
                        first.id(),
                        first.version(),
                        "other bytes",
                        ""));
        foundOnly(Kind.CONTRADICTION);
    }

    @Test
    void an_entry_of_nothing_in_kafka_is_foreign_unless_it_came_after_kafka_was_read() {
        scene.entries.add(new Entry(scene.entries.size(), "case-events", 0, 999, "unknown", 1, "x", ""));
        foundOnly(Kind.FOREIGN);
        scene.entries.set(
                scene.entries.size() - 1,
                new Entry(scene.entries.size() - 1L, "case-events", 0, 1_000, "unknown", 1, "x", ""));
        assertThat(scene.verdict().addsUp()).isTrue();
    }

    @Test
    void two_receipts_that_differ_are_a_contradiction() {
        scene.publish(
                "receipts.police.vlore", "p1", "SubmissionReceipt", Map.of("outcome", "ACCEPTED", "caseRef", "a"));
        assertThat(scene.verdict().addsUp()).isTrue();
        scene.publish(
                "receipts.police.vlore", "p1", "SubmissionReceipt", Map.of("outcome", "ACCEPTED", "caseRef", "b"));
        foundOnly(Kind.CONTRADICTION);
    }

    @Test
    void whatever_is_left_over_is_counted() {
        scene.leftovers.put("records parked", 3L);
        foundOnly(Kind.LEFT_OVER);
        assertThat(scene.verdict().findings().count(Kind.LEFT_OVER)).isEqualTo(3);
    }

    @Test
    void a_canary_is_named_by_its_place() {
        scene.canaries.add("topic case-events: firstName");
        foundOnly(Kind.CANARY);
        assertThat(scene.verdict().findings().sentences()).containsExactly("CANARY: topic case-events: firstName");
    }
}
