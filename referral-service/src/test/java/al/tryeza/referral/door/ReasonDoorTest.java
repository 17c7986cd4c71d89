package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.AccessDecision;
import al.tryeza.events.DataCategory;
import al.tryeza.referral.door.Running.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an officer wrote when they broke the glass is read by who judges it, and by nobody else. */
class ReasonDoorTest {

    private static final String TABLE = "AL-06";
    private static final String SECRETARY = "secretary.korce";

    private final String breaker = People.officer("health.korce", TABLE);
    private final String reviewer = People.officer("social.korce", TABLE);

    private String ref;
    private String glass;

    @BeforeEach
    void somebody_breaks_the_glass() {
        ref = People.referred(SECRETARY, Bodies.childAt("Korçë"));
        Answer broken = SERVICE.post(breaker, "/api/cases/" + ref + "/break-glass", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SAFETY",
                 "reason":"%s tha: \\"shpejt\\"\\n– është në rrezik"}
                """.formatted(Bodies.CANARY));
        assertThat(broken.status()).as(broken.text()).isEqualTo(201);
        glass = broken.body().path("glassId").asString();
    }

    private Answer read(String officer) {
        return read(officer, ref, glass);
    }

    private static Answer read(String officer, String ref, String glass) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/break-glass/" + glass + "/reason", "");
    }

    private void judged() {
        Answer answer = SERVICE.post(
                reviewer, "/api/cases/" + ref + "/break-glass/" + glass + "/review", "{\"verdict\":\"UNCLEAR\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void denied(String officer) {
        Answer answer = read(officer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.body().path("code").asString()).isEqualTo("not_granted");
        assertThat(answer.body().path("accessId").asString()).hasSize(36);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
    }

    @Test
    void who_may_judge_it_reads_it_word_by_word_and_is_on_record() {
        Answer shown = read(reviewer);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("cache-control", "no-store");
        assertThat(shown.body().path("reason").asString())
                .isEqualTo(Bodies.CANARY + " tha: \"shpejt\"\n– është në rrezik");
        assertThat(AtOnce.decided(ref)).singleElement().satisfies(record -> {
            var content = record.getContent();
            assertThat(content.getAccessId())
                    .isEqualTo(shown.body().path("accessId").asString());
            assertThat(content.getDecision()).isEqualTo(AccessDecision.GRANTED);
            assertThat(content.getBreakGlass()).isFalse();
            assertThat(content.getCategories()).singleElement().satisfies(judged -> {
                assertThat(judged.getCategory()).isEqualTo(DataCategory.NARRATIVE);
                assertThat(judged.getLeave()).isEqualTo(glass);
                assertThat(judged.getPolicies()).containsExactly("permit-who-judges-a-broken-glass");
            });
        });
    }

    @Test
    void nobody_else_reads_it_and_each_try_is_on_record() {
        denied(breaker);
        denied(People.officer("health.korce", TABLE));
        denied(People.officer("police.korce", TABLE));
        denied(SECRETARY);
        denied("responsible.authority");

        assertThat(AtOnce.decided(ref))
                .hasSize(5)
                .allSatisfy(
                        record -> assertThat(record.getContent().getDecision()).isEqualTo(AccessDecision.DENIED))
                .satisfies(records -> {
                    assertThat(records.get(2)
                                    .getContent()
                                    .getCategories()
                                    .getFirst()
                                    .getPolicies())
                            .contains("forbid-beyond-rules-of-conduct");
                    assertThat(records.get(3)
                                    .getContent()
                                    .getCategories()
                                    .getFirst()
                                    .getPolicies())
                            .contains("forbid-who-sees-nobody");
                });
    }

    @Test
    void when_it_is_judged_only_who_judged_it_reads_it() {
        String another = People.officer("social.korce", TABLE);
        assertThat(read(another).status()).isEqualTo(200);
        judged();
        denied(another);
        assertThat(read(reviewer).status()).isEqualTo(200);
    }

    @Test
    void it_is_there_under_its_own_case_only() {
        String other = People.referred(SECRETARY, Bodies.childAt("Korçë"));
        Answer never = read(reviewer, "0000000000000", glass);
        assertThat(never.status()).isEqualTo(404);
        assertThat(read(reviewer, other, glass).text()).isEqualTo(never.text());
        assertThat(read(reviewer, ref, UUID.randomUUID().toString()).text()).isEqualTo(never.text());
        assertThat(read(reviewer, ref, "no-uuid").text()).isEqualTo(never.text());
        assertThat(read(People.officer("social.fier", "AL-04"), ref, glass).text())
                .isEqualTo(never.text());
        assertThat(AtOnce.decided(ref)).isEmpty();
    }

    @Test
    void with_the_persons_data_it_is_erased() {
        Answer asked = SERVICE.post(SECRETARY, "/api/cases/" + ref + "/erasures", "{\"reasonCode\":\"PERSON_ASKED\"}");
        String approval = "/api/cases/" + ref + "/erasures/"
                + asked.body().path("erasureId").asString() + "/approval";
        assertThat(SERVICE.post("responsible.authority", approval, "").status()).isEqualTo(200);

        Answer gone = read(reviewer);

        assertThat(gone.status()).as(gone.text()).isEqualTo(410);
        assertThat(gone.body().path("code").asString()).isEqualTo("erased");
    }
}
