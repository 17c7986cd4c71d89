package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseCode;
import al.tryeza.events.IdentityCorrected;
import al.tryeza.events.Topic;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong name or birth date, put right by who may see it. */
class CorrectionDoorTest {

    private static final String OFFICER = "social.vlore";
    private static final String UNKNOWN = "0000000000000";
    private static final String RIGHT = "Zymbrilda";

    private static String referred() {
        Answer answer = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static void granted(String ref) {
        Answer answer = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        OFFICER, Instant.now().plus(Duration.ofHours(1))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Answer correct(String officer, String ref, String birthdate) {
        return SERVICE.post(
                officer, "/api/cases/" + ref + "/corrections", """
                {"category":"IDENTITY","purpose":"SERVICE_PROVISION","reasonCode":"CORRECTION",
                 "reason":"%s quhet %s","person":{"firstName":"%s","secondName":"Qyteza","birthdate":"%s"}}
                """.formatted(Bodies.CANARY, RIGHT, RIGHT, birthdate));
    }

    private static Answer disclosed(String ref) {
        return SERVICE.post(OFFICER, "/api/cases/" + ref + "/disclosures", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"%s"}
                """.formatted(RIGHT));
    }

    @Test
    void what_is_right_is_disclosed_and_the_codes_that_follow_are_changed() {
        String ref = referred();
        granted(ref);
        Answer before = SERVICE.get("police.vlore", "/api/cases/" + ref);
        assertThat(before.body().path("child").asBoolean()).isTrue();

        Answer corrected = correct(OFFICER, ref, "2000-02-03");

        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.body().path("correctionId").asString()).hasSize(36);
        assertThat(corrected.text()).doesNotContain(RIGHT, Bodies.CANARY, "2000");
        Answer after = SERVICE.get("police.vlore", "/api/cases/" + ref);
        assertThat(after.body().path("child").asBoolean()).isFalse();
        assertThat(after.body().path("ageBand").asString()).isEqualTo("AGE_25_39");
        try (var topic = new CaseEvents(Topic.CASE_EVENTS)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> topic.of(ref).stream().anyMatch(IdentityCorrected.class::isInstance));
            List<SpecificRecord> corrections = topic.of(ref).stream()
                    .filter(IdentityCorrected.class::isInstance)
                    .toList();
            var content = ((IdentityCorrected) corrections.getLast()).getContent();
            assertThat(content.getAccessId())
                    .isEqualTo(corrected.body().path("accessId").asString());
            assertThat(content.getChanged()).containsExactly(CaseCode.AGE_BAND, CaseCode.CHILD);
            assertThat(topic.raw()).doesNotContain(RIGHT, Bodies.CANARY, "2000-02-03");
        }
    }

    @Test
    void the_newest_word_is_what_is_disclosed() {
        String ref = referred();
        granted(ref);
        assertThat(disclosed(ref).text()).contains(Bodies.CANARY);
        assertThat(correct(OFFICER, ref, "2014-05-06").status()).isEqualTo(201);
        Answer shown = disclosed(ref);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.body().path("data").path("IDENTITY").path("firstName").asString())
                .isEqualTo(RIGHT);
        assertThat(shown.text()).doesNotContain(Bodies.CANARY);
    }

    @Test
    void who_may_not_see_it_may_not_correct_it_and_the_try_is_on_record() {
        String ref = referred();
        granted(ref);
        Answer denied = correct("health.vlore", ref, "2000-02-03");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body().path("code").asString()).isEqualTo("not_granted");
        assertThat(denied.body().path("accessId").asString()).hasSize(36);
        assertThat(SERVICE.get("police.vlore", "/api/cases/" + ref)
                        .body()
                        .path("child")
                        .asBoolean())
                .isTrue();
        Answer stranger = correct("police.gjirokaster", ref, "2000-02-03");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text())
                .isEqualTo(correct("police.gjirokaster", UNKNOWN, "2000-02-03").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"category\":\"HEALTH\"}",
                "{\"category\":\"IDENTITY\",\"purpose\":\"SERVICE_PROVISION\",\"reasonCode\":\"CORRECTION\","
                        + "\"reason\":\"Zymbrilda\",\"person\":{\"birthdate\":\"Zymbrilda\"}}"
            })
    void a_body_that_is_no_correction_is_refused_without_an_echo(String body) {
        Answer refused = SERVICE.post(OFFICER, "/api/cases/" + UNKNOWN + "/corrections", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).doesNotContain(RIGHT);
    }
}
