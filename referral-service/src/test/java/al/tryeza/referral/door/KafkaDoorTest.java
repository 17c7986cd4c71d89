package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import al.tryeza.events.SubmissionFault;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.referral.intake.Envelope;
import al.tryeza.referral.intake.Receipt.Verdict;
import al.tryeza.referral.intake.SubmissionDoor;
import al.tryeza.referral.intake.SubmissionDoor.Outcome;
import al.tryeza.referral.intake.SubmissionKind;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.support.TransactionTemplate;

/** The Kafka door for senders who are known by their signature: each gets a receipt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaDoorTest {

    private final Partner police = Partner.of("police.fier");
    private final Partner ngo = Partner.of("ngo.fier");

    @AfterAll
    void close() {
        police.close();
        ngo.close();
    }

    private static void assertRefused(SubmissionReceipt receipt, String code) {
        assertThat(receipt.getContent().getOutcome()).isEqualTo(SubmissionOutcome.REFUSED);
        assertThat(receipt.getContent().getFaults())
                .extracting(SubmissionFault::getField, SubmissionFault::getCode)
                .containsExactly(tuple("submission", code));
        assertThat(receipt.getContent().getReferralId()).isNull();
    }

    private static void assertAccepted(SubmissionReceipt receipt) {
        assertThat(receipt.getContent().getFaults()).isEmpty();
        assertThat(receipt.getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
    }

    private static Map<String, Object> stored(String caseRef) {
        return SERVICE.jdbc().sql("""
                SELECT c.working_table, c.phase, c.concern, c.age_band, c.child, c.gender, c.trafficking_status,
                       c.municipality, c.version, r.status, r.urgency, r.codes::text, d.input::text, d.decision::text,
                       (SELECT string_agg(institution || ' ' || part, ',' ORDER BY institution, part)
                          FROM casework.participant p WHERE p.case_ref = c.ref) AS participants,
                       (SELECT string_agg(recused, ',' ORDER BY recused)
                          FROM casework.recusal p WHERE p.case_ref = c.ref) AS recused,
                       (SELECT string_agg(event, ',' ORDER BY version)
                          FROM casework.history h WHERE h.case_ref = c.ref) AS history
                  FROM casework.case_file c
                  JOIN casework.referral r ON r.case_ref = c.ref
                  JOIN casework.routing_decision d ON d.referral_id = r.id
                 WHERE c.ref = ?
                """).param(caseRef).query().singleRow();
    }

    @Test
    void a_referral_is_the_same_case_by_either_door() {
        String body = Bodies.childAt("ORIKUM", "health.vlore");
        var receipt = police.refer(body).getContent();
        var answer = SERVICE.refer("police.vlore", body).body();

        assertThat(receipt.getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
        assertThat(receipt.getStatus()).isEqualTo(answer.path("status").asString());
        assertThat(receipt.getTable()).isEqualTo(answer.path("table").asString());
        var byKafka = stored(Objects.requireNonNull(receipt.getCaseRef()));
        var byRest = stored(answer.path("caseRef").asString());
        byKafka.compute("participants", (_, who) -> who.toString().replace("police.fier", "police.vlore"));
        assertThat(byKafka).isEqualTo(byRest);
        assertThat(SERVICE.get("police.vlore", "/api/cases/" + receipt.getCaseRef())
                        .status())
                .isEqualTo(200);
        assertThat(SERVICE.jdbc()
                        .sql("SELECT DISTINCT officer, institution, role FROM casework.history WHERE case_ref = ?")
                        .param(receipt.getCaseRef())
                        .query()
                        .singleRow())
                .containsEntry("officer", null)
                .containsEntry("institution", "police.fier")
                .containsEntry("role", "partner-system");
    }

    @Test
    void what_nobody_can_place_awaits_a_place() {
        var receipt = ngo.refer(Bodies.childAt("Klos")).getContent();
        assertThat(receipt.getStatus()).isEqualTo("AWAITING_PLACE");
        assertThat(receipt.getTable()).isEqualTo("ONAC");
    }

    @Test
    void a_p256_key_signs_as_well() throws Exception {
        try (var other = police.withKey(new ECKeyGenerator(Curve.P_256).generate())) {
            assertAccepted(other.refer(Bodies.childAt("Fier")));
        }
    }

    @Test
    void every_fault_is_named_in_the_words_of_the_rest_door() {
        String body = """
                {"urgency":"SOON","concern":7,"person":{"firstName":"%s","gender":"X"},"needs":["WINE"],"%s":1}
                """.formatted(Bodies.CANARY, Bodies.CANARY);
        var receipt = police.refer(body).getContent();
        var errors = SERVICE.refer("police.vlore", body).body().path("errors");

        assertThat(receipt.getFaults())
                .extracting(SubmissionFault::getField, SubmissionFault::getCode)
                .containsExactlyElementsOf(errors.valueStream()
                        .map(error -> tuple(
                                error.path("field").asString(),
                                error.path("code").asString()))
                        .toList())
                .hasSizeGreaterThan(4);
    }

    @Test
    void a_duplicate_gets_the_same_answer_and_no_second_case() {
        var id = UUID.randomUUID();
        String body = Bodies.childAt("Fier");
        var sealing = police.referral(id, body);
        byte[] record = police.envelope(id, sealing.sealed());
        police.publish(Partner.REFERRALS, id.toString(), record);
        police.publish(Partner.REFERRALS, id.toString(), record);
        // signed and sealed anew, by a clock that is years behind
        police.publish(id, police.referral(id, body).signedAt(Instant.parse("2020-01-01T00:00:00Z")));

        var first = police.receipt(id, 1).getContent();
        var second = police.receipt(id, 2).getContent();
        var third = police.receipt(id, 3).getContent();
        assertThat(first.getRepeated()).isFalse();
        assertThat(List.of(second, third)).allSatisfy(repeated -> {
            assertThat(repeated.getRepeated()).isTrue();
            assertThat(repeated.getReferralId()).isEqualTo(first.getReferralId());
            assertThat(repeated.getCaseRef()).isEqualTo(first.getCaseRef());
            assertThat(repeated.getTable()).isEqualTo(first.getTable());
        });
        assertThat(SERVICE.jdbc()
                        .sql("SELECT count(*) FROM casework.participant WHERE part = 'REFERRER' AND case_ref = ?")
                        .param(first.getCaseRef())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_duplicate_after_a_year_is_still_one() {
        var id = UUID.randomUUID();
        String body = Bodies.childAt("Fier");
        police.publish(id, police.referral(id, body));
        var first = police.receipt(id).getContent();

        Instant later = Instant.now().plus(366, ChronoUnit.DAYS);
        var outcome = SERVICE.bean(TransactionTemplate.class)
                .execute(_ -> SERVICE.bean(SubmissionDoor.class)
                        .take(
                                new Envelope(
                                        SubmissionKind.REFERRAL,
                                        id.toString(),
                                        id.toString(),
                                        "police.fier",
                                        "REFERRAL",
                                        police.referral(id, body).sealed()),
                                later,
                                later));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answered -> assertThat(answered.receipt().verdict())
                                .isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
                                    assertThat(accepted.repeated()).isTrue();
                                    assertThat(accepted.answer().caseRef()).isEqualTo(first.getCaseRef());
                                }));
    }

    @Test
    void an_id_that_was_used_for_something_else_is_refused_and_the_first_stays() {
        var id = UUID.randomUUID();
        police.publish(id, police.referral(id, Bodies.childAt("Fier")));
        police.publish(id, police.referral(id, Bodies.childAt("Vlorë")));
        assertAccepted(police.receipt(id, 1));
        assertRefused(police.receipt(id, 2), "publisher_id_reused");
    }

    @Test
    void what_was_refused_may_be_sent_again_mended_under_the_same_id() {
        var id = UUID.randomUUID();
        police.publish(id, police.referral(id, "{}"));
        police.publish(id, police.referral(id, Bodies.childAt("Fier")));
        assertThat(police.receipt(id, 1).getContent().getOutcome()).isEqualTo(SubmissionOutcome.REFUSED);
        assertAccepted(police.receipt(id, 2));
    }

    @Test
    void two_institutions_may_use_the_same_id() {
        var id = UUID.randomUUID();
        police.publish(id, police.referral(id, Bodies.childAt("Fier")));
        ngo.publish(id, ngo.referral(id, Bodies.childAt("Vlorë")));
        assertThat(police.receipt(id).getContent().getCaseRef())
                .isNotEqualTo(ngo.receipt(id).getContent().getCaseRef());
    }

    @Test
    void clocks_that_are_wrong_by_an_hour_or_two_lose_nobody() {
        var behind = UUID.randomUUID();
        var ahead = UUID.randomUUID();
        police.publish(
                behind,
                police.referral(behind, Bodies.childAt("Fier"))
                        .signedAt(Instant.now().minus(Duration.ofHours(1))));
        police.publish(
                ahead,
                police.referral(ahead, Bodies.childAt("Fier"))
                        .signedAt(Instant.now().plus(Duration.ofMinutes(119))));
        assertAccepted(police.receipt(behind));
        assertAccepted(police.receipt(ahead));
    }

    @Test
    void a_word_that_is_too_old_or_from_the_future_is_refused() {
        var old = UUID.randomUUID();
        var future = UUID.randomUUID();
        police.publish(
                old,
                police.referral(old, Bodies.childAt("Fier"))
                        .signedAt(Instant.now().minus(Duration.ofDays(8))));
        police.publish(
                future,
                police.referral(future, Bodies.childAt("Fier"))
                        .signedAt(Instant.now().plus(Duration.ofHours(3))));
        assertRefused(police.receipt(old), "stale");
        assertRefused(police.receipt(future), "iat_in_future");
    }

    @Test
    void only_the_police_identify() {
        var id = UUID.randomUUID();
        ngo.publishIdentification(id, ngo.identification(id, "{}"));
        assertRefused(ngo.receipt(id), "not_entitled");
    }

    @Test
    void an_identification_is_recorded_on_its_case_and_an_unknown_case_is_refused() {
        var known = police.refer(Bodies.childAt("Fier")).getContent();
        var id = UUID.randomUUID();
        police.publishIdentification(id, police.identification(id, about(known.getCaseRef())));
        var receipt = police.receipt(id).getContent();
        assertThat(receipt.getFaults()).isEmpty();
        assertThat(receipt.getCaseRef()).isEqualTo(known.getCaseRef());
        assertThat(receipt.getIdentificationId()).isNotNull();
        assertThat(receipt.getReferralId()).isNull();
        assertThat(receipt.getTable()).isEqualTo("AL-04");

        var unknown = UUID.randomUUID();
        police.publishIdentification(unknown, police.identification(unknown, about("no such case")));
        assertRefused(police.receipt(unknown), "unknown_case");
        assertThat(police.receipt(unknown).toString()).doesNotContain("no such case");
    }

    private static String about(String caseRef) {
        return """
                {"traffickingStatus":"PossibleVictimOfTrafficking","decidedBy":["police.fier"],"caseRef":"%s"}
                """.formatted(caseRef);
    }

    @Test
    void an_identification_opens_a_case_where_there_is_none() {
        var id = UUID.randomUUID();
        police.publishIdentification(id, police.identification(id, """
                {"traffickingStatus":"ActualVictimOfTrafficking","decidedBy":["police.fier","social.fier"],"referral":%s}
                """.formatted(Bodies.childAt("Fier"))));
        var receipt = police.receipt(id).getContent();
        assertThat(receipt.getFaults()).isEmpty();
        assertThat(receipt.getReferralId()).isNotNull();
        assertThat(receipt.getIdentificationId()).isNotNull();
    }

    @Test
    void a_body_larger_than_the_rest_door_takes_is_refused() {
        var id = UUID.randomUUID();
        police.publish(id, police.referral(id, "{\"narrative\":\"" + "x".repeat(700_000) + "\"}"));
        assertRefused(police.receipt(id), "too_large");
    }

    @Test
    void what_is_in_flight_under_a_retired_key_counts_and_a_revoked_key_ends_at_once() {
        try (var old = Partner.of("social.fier")) {
            old.retire();
            assertAccepted(old.refer(Bodies.childAt("Fier")));
            agePast(old.keyId());
            assertRefused(old.refer(Bodies.childAt("Fier")), "key_retired");
            old.revoke();
            assertRefused(old.refer(Bodies.childAt("Fier")), "key_revoked");
        }
    }

    /** As though the key had been retired an hour earlier. */
    private static void agePast(String keyId) {
        SERVICE.jdbc().sql("""
                UPDATE directory.signing_key SET retired_at = retired_at - interval '61 minutes' WHERE key_id = ?
                """).param(keyId).update();
    }

    @Test
    void a_revoked_key_opens_no_case_and_takes_no_id() {
        var id = UUID.randomUUID();
        try (var stolen = Partner.of("social.berat")) {
            stolen.revoke();
            stolen.publish(id, stolen.referral(id, Bodies.childAt("Berat")));
            assertRefused(stolen.receipt(id), "key_revoked");
            try (var mended = stolen.withKey(Partner.newKey())) {
                mended.publish(id, mended.referral(id, Bodies.childAt("Berat")));
                assertAccepted(mended.receipt(id, 2));
            }
        }
    }
}
