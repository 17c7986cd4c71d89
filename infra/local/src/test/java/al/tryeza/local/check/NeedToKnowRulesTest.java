package al.tryeza.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.local.check.Findings.Kind;
import al.tryeza.local.check.Look.Expected;
import al.tryeza.local.check.Look.Seen;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the checker says of who was shown whom. */
class NeedToKnowRulesTest {

    private static final String SHOWN = "second look at case-a";
    private static final String AFTER = "last look at case-a";

    private final Scene scene = new Scene();

    @BeforeEach
    void confide() {
        scene.confide("case-a");
    }

    private void found(Kind... kinds) {
        Verdict verdict = scene.verdict();
        assertThat(verdict.addsUp()).isFalse();
        assertThat(Kind.values())
                .filteredOn(kind -> verdict.findings().count(kind) > 0)
                .as(verdict.findings().sentences().toString())
                .containsExactly(kinds);
    }

    private void change(String look, UnaryOperator<Look> how) {
        scene.looks.replaceAll(each -> each.accessId().equals(look) ? how.apply(each) : each);
    }

    private static UnaryOperator<Look> seeing(Seen seen) {
        return look -> new Look(look.accessId(), look.caseRef(), look.officer(), look.expected(), seen);
    }

    private int record(String look) {
        for (int index = 0; index < scene.published.size(); index++) {
            if (scene.published.get(index).field("accessId").equals(look)) {
                return index;
            }
        }
        throw new AssertionError(look);
    }

    /** The record of a look says something else. */
    private void rewrite(String look, String field, String value) {
        int index = record(look);
        Published event = scene.published.get(index);
        Map<String, String> content = new HashMap<>(event.content());
        content.put(field, value);
        scene.published.set(
                index,
                new Published(
                        event.topic(),
                        event.partition(),
                        event.offset(),
                        event.key(),
                        event.id(),
                        event.type(),
                        event.version(),
                        event.digest(),
                        content));
    }

    /** As if it had never been published: the others come closer together. */
    private void unpublish(String look) {
        Published gone = scene.published.remove(record(look));
        scene.entries.removeIf(entry -> entry.id().equals(gone.id()));
        scene.published.replaceAll(event -> event.topic().equals(gone.topic()) && event.version() > gone.version()
                ? Scene.version(event, event.version() - 1)
                : event);
        for (int index = 0; index < scene.entries.size(); index++) {
            Entry entry = scene.entries.get(index);
            scene.entries.set(
                    index,
                    Scene.entry(
                            scene.published.stream()
                                    .filter(event -> event.id().equals(entry.id()))
                                    .findFirst()
                                    .orElseThrow(),
                            index));
        }
    }

    @Test
    void a_consent_of_which_all_went_well_adds_up() {
        Verdict verdict = scene.verdict();

        assertThat(verdict.findings().sentences()).isEmpty();
        assertThat(verdict.addsUp()).isTrue();
        assertThat(verdict.looks()).isEqualTo(4);
        assertThat(verdict.shown()).isEqualTo(2);
        assertThat(verdict.shownOnRecord()).isEqualTo(2);
        assertThat(verdict.granted()).isOne();
        assertThat(verdict.withdrawn()).isOne();
    }

    @Test
    void whoever_was_shown_somebody_without_a_record_is_found() {
        unpublish(SHOWN);
        found(Kind.UNRECORDED);
    }

    @Test
    void whoever_was_shown_somebody_and_is_on_record_as_denied_is_found() {
        rewrite(SHOWN, "decision", "DENIED");
        found(Kind.UNRECORDED);
    }

    @Test
    void a_refusal_without_a_record_is_lost() {
        unpublish(AFTER);
        found(Kind.LOST);
    }

    @Test
    void a_record_whose_answer_never_arrived_is_no_fault() {
        scene.looks.removeIf(look -> look.accessId().equals(SHOWN));

        assertThat(scene.verdict().addsUp()).isTrue();
        assertThat(scene.verdict().shown()).isOne();
        assertThat(scene.verdict().shownOnRecord()).isEqualTo(2);
    }

    @Test
    void a_record_under_another_officer_or_decision_is_a_contradiction() {
        rewrite(AFTER, Published.OFFICER, "health.vlore");
        found(Kind.CONTRADICTION);
        rewrite(AFTER, Published.OFFICER, Scene.LOOKING);
        rewrite(AFTER, "decision", "GRANTED");
        found(Kind.CONTRADICTION);
    }

    @Test
    void two_looks_under_one_id_and_two_records_of_one_look_are_found() {
        scene.looks.add(scene.looks.getLast());
        found(Kind.CONTRADICTION);
        scene.looks.removeLast();
        scene.publish(
                "access-events",
                "case-a",
                "AccessDecided",
                scene.published.get(record(AFTER)).content());
        found(Kind.DOUBLED);
    }

    @Test
    void whoever_was_shown_somebody_after_the_withdrawal_is_found_record_or_not() {
        change(AFTER, seeing(Seen.PERSON));
        rewrite(AFTER, "decision", "GRANTED");
        found(Kind.UNENTITLED);
    }

    @Test
    void whoever_holds_a_grant_and_is_refused_or_shown_another_is_a_contradiction() {
        change(SHOWN, seeing(Seen.NOTHING));
        rewrite(SHOWN, "decision", "DENIED");
        found(Kind.CONTRADICTION);
        change(SHOWN, seeing(Seen.SOMETHING_ELSE));
        rewrite(SHOWN, "decision", "GRANTED");
        found(Kind.CONTRADICTION);
    }

    @Test
    void whatever_comes_of_a_look_during_the_withdrawal_is_no_fault_if_the_record_says_the_same() {
        change("meanwhile look at case-a", seeing(Seen.NOTHING));
        found(Kind.CONTRADICTION);
        rewrite("meanwhile look at case-a", "decision", "DENIED");
        assertThat(scene.verdict().addsUp()).isTrue();
        assertThat(scene.looks.get(2).expected()).isEqualTo(Expected.EITHER);
    }

    @Test
    void a_grant_that_is_not_stored_or_not_in_kafka_is_lost() {
        StoredGrant stored = scene.grants.removeFirst();
        found(Kind.LOST, Kind.FOREIGN);
        scene.grants.add(stored);
        scene.grants.add(new StoredGrant("silent", "case-b", ""));
        found(Kind.LOST);
    }

    @Test
    void a_grant_that_is_in_kafka_twice_is_doubled() {
        int given = scene.find("GrantGiven");
        scene.published.add(Scene.version(Scene.id(scene.published.get(given), "another"), 7));
        scene.entries.add(Scene.entry(scene.published.getLast(), scene.entries.size()));
        scene.referrals.replaceAll(referral -> referral.caseRef().equals("case-a")
                ? new StoredReferral(referral.id(), "case-a", "AL-12", 7, 7)
                : referral);
        found(Kind.DOUBLED);
    }

    @Test
    void a_grant_that_is_live_after_the_withdrawal_is_left_over() {
        scene.grants.set(0, new StoredGrant("grant of case-a", "case-a", ""));
        found(Kind.FOREIGN, Kind.LEFT_OVER);
    }

    @Test
    void a_withdrawal_that_is_not_in_kafka_is_lost_and_another_of_the_same_case_doubled() {
        scene.withdrawn.set(0, new Leave("another", "case-a"));
        found(Kind.LOST);
        scene.withdrawn.set(0, new Leave("withdrawal of case-a", "case-a"));
        scene.referrals.replaceAll(referral -> referral.caseRef().equals("case-a")
                ? new StoredReferral(referral.id(), "case-a", "AL-12", 7, 7)
                : referral);
        scene.publish("case-events", "case-a", "ConsentWithdrawn", Map.of("withdrawalId", "second"));
        found(Kind.DOUBLED);
    }

    @Test
    void one_officer_may_be_told_of_two_grants_of_a_case() {
        scene.again("case-a");

        assertThat(scene.verdict().findings().sentences()).isEmpty();
        assertThat(scene.verdict().addsUp()).isTrue();
    }
}
