package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import al.tryeza.events.SealedSubmission;
import al.tryeza.events.SubmissionFault;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.events.SubmissionReceiptContent;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What institutions' systems say of a case on {@code intake.case-updates}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseUpdateDoorTest {

    private final Partner ngo = Partner.of("ngo.vlore");
    private final Partner stranger = Partner.of("ngo.berat");

    @AfterAll
    void close() {
        ngo.close();
        stranger.close();
    }

    private static String withdrawal(String ref) {
        return "{\"update\":\"CONSENT_WITHDRAWN\",\"caseRef\":\"" + ref + "\"}";
    }

    private String referred() {
        return ngo.refer(Bodies.adult("IDENTITY")).getContent().getCaseRef();
    }

    private static void assertRefused(SubmissionReceipt receipt, String field, String code) {
        assertThat(receipt.getContent().getOutcome()).isEqualTo(SubmissionOutcome.REFUSED);
        assertThat(receipt.getContent().getFaults())
                .extracting(SubmissionFault::getField, SubmissionFault::getCode)
                .containsExactly(tuple(field, code));
    }

    private static long withdrawals(String ref) {
        return SERVICE.jdbc()
                .sql("SELECT count(*) FROM consent.withdrawal WHERE case_ref = ?")
                .param(ref)
                .query(Long.class)
                .single();
    }

    @Test
    void a_withdrawal_is_taken_as_by_rest_and_answered_again_when_it_comes_again() {
        String ref = referred();
        var id = UUID.randomUUID();
        ngo.updateAs(id, withdrawal(ref));
        SubmissionReceiptContent first = ngo.receipt(id).getContent();
        ngo.updateAs(id, withdrawal(ref));
        SubmissionReceiptContent second = ngo.receipt(id, 2).getContent();

        assertThat(first.getFaults()).isEmpty();
        assertThat(first.getKind()).isEqualTo(SubmissionKind.CASE_UPDATE);
        assertThat(first.getCaseRef()).isEqualTo(ref);
        assertThat(first.getStatus()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(first.getTable()).isEqualTo("AL-12");
        assertThat(second.getRepeated()).isTrue();
        assertThat(second.getWithdrawalId()).isEqualTo(first.getWithdrawalId());
        assertThat(withdrawals(ref)).isEqualTo(1);
        assertThat(SERVICE.get("ngo.vlore", "/api/cases/" + ref + "/withdrawals")
                        .body()
                        .path("items")
                        .path(0)
                        .path("withdrawalId")
                        .asString())
                .isEqualTo(first.getWithdrawalId());
    }

    @Test
    void a_case_that_is_not_there_and_one_that_is_not_for_the_sender_are_unknown() {
        String ref = referred();

        assertRefused(stranger.update(withdrawal(ref)), "submission", "unknown_case");
        assertRefused(stranger.update(withdrawal("0000000000000")), "submission", "unknown_case");
        assertRefused(stranger.update(withdrawal(Bodies.CANARY)), "submission", "unknown_case");
        assertThat(withdrawals(ref)).isZero();
    }

    @Test
    void nothing_to_withdraw_and_a_childs_case_are_refused() {
        String ref = referred();
        ngo.update(withdrawal(ref));

        assertRefused(ngo.update(withdrawal(ref)), "submission", "nothing_to_withdraw");
        String child = ngo.refer(Bodies.childAt("Vlorë")).getContent().getCaseRef();
        assertRefused(ngo.update(withdrawal(child)), "submission", "child_needs_no_consent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"update\":\"GOSSIP\",\"caseRef\":\"0000000000000\"}|update|unknown_code",
                "{\"update\":\"CONSENT_WITHDRAWN\"}|caseRef|required",
                "{\"update\":\"CONSENT_WITHDRAWN\",\"caseRef\":\"0000000000000\",\"categories\":[]}|categories|required",
                "[]|body|not_an_object"
            })
    void a_bad_body_is_told_its_faults(String body, String field, String code) {
        assertRefused(ngo.update(body), field, code);
    }

    @Test
    void an_update_on_another_topic_is_nobodys_word() {
        String ref = referred();
        var id = UUID.randomUUID();
        var sealing = new Sealing(withdrawal(ref), ngo.key(), Partner.intakeKey(), "ngo.vlore", id, "referral");
        var there = ngo.publish(
                Partner.CASE_UPDATES,
                id.toString(),
                Partner.encode(new SealedSubmission(
                        id.toString(), "ngo.vlore", SubmissionKind.CASE_UPDATE, sealing.sealed())));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE.jdbc()
                                .sql("""
                                SELECT count(*) FROM intake.dead_letter
                                 WHERE topic = 'intake.case-updates' AND code = 'CLAIMS_DIFFER' AND partition = ?
                                   AND record_offset = ?
                                """)
                                .params(there.partition(), there.offset())
                                .query(Long.class)
                                .single()
                        == 1);
        assertThat(withdrawals(ref)).isZero();
    }
}
