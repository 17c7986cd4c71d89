package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.ConsentDecided;
import al.tryeza.events.ConsentReach;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.door.Running.Answer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;

class ConsentDoorTest {

    private static final String GIVEN = """
            {"decision":"GIVEN","recipients":[],"purposes":["SERVICE_PROVISION"],"categories":["HEALTH"],
             "language":"sq","attendance":"WITNESS"}
            """;
    private static final String REFUSED = "{\"decision\":\"REFUSED\",\"language\":\"sq\"}";
    private static final String UNKNOWN = "0000000000000";

    /** Under the role that discloses. */
    private final Consents consents = JdbcConsentConfiguration.on(SERVICE.vault());

    private static String referred(String body) {
        Answer answer = SERVICE.refer("ngo.vlore", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("caseRef").asString();
    }

    private static Answer record(String officer, String ref, String body) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/consents", body);
    }

    private static Answer list(String officer, String ref, String query) {
        return SERVICE.get(officer, "/api/cases/" + ref + "/consents" + query);
    }

    private Set<DataClass> inForce(String ref, String institution, Purpose purpose) {
        return consents.inForce(new CaseRef(ref), institution, "AL-12", purpose);
    }

    @Test
    void a_referral_begins_the_ledger_and_the_disclosure_role_reads_what_is_in_force() {
        String ref = referred(Bodies.adultTo("health.vlore,AL-11", "IDENTITY,HEALTH"));

        assertThat(inForce(ref, "health.vlore", Purpose.SERVICE_PROVISION))
                .containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(inForce(ref, "shelter.different-equal", Purpose.CASE_MANAGEMENT))
                .hasSize(2);
        assertThat(inForce(ref, "ngo.vlore", Purpose.SERVICE_PROVISION)).isEmpty();
        assertThat(inForce(ref, "health.vlore", Purpose.CRIMINAL_INVESTIGATION)).isEmpty();
        assertThat(inForce(UNKNOWN, "health.vlore", Purpose.SERVICE_PROVISION)).isEmpty();

        Answer ledger = list("secretary.vlore", ref, "");
        assertThat(ledger.body().path("items").size()).isEqualTo(1);
        assertThat(ledger.body().path("items").path(0).path("decision").asString())
                .isEqualTo("GIVEN");
        assertThat(ledger.body().path("items").path(0).path("recipients").toString())
                .isEqualTo("[\"AL-11\",\"health.vlore\"]");
    }

    @Test
    void a_later_decision_adds_is_published_and_listed() {
        String ref = referred(Bodies.adult("IDENTITY"));

        Answer recorded = record("ngo.vlore", ref, GIVEN);

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.body().path("explainedBy").asString()).isEqualTo("ngo.vlore");
        assertThat(inForce(ref, "health.vlore", Purpose.SERVICE_PROVISION))
                .containsExactlyInAnyOrder(DataClass.IDENTITY, DataClass.HEALTH);
        assertThat(inForce(ref, "health.vlore", Purpose.CASE_MANAGEMENT)).containsExactly(DataClass.IDENTITY);

        Answer first = list("health.vlore", ref, "?limit=1");
        Answer second = list(
                "health.vlore",
                ref,
                "?limit=1&cursor=" + first.body().path("next").asString());
        assertThat(second.body().path("items").size()).isEqualTo(1);
        assertThat(second.body().path("items").path(0).path("consentId"))
                .isEqualTo(recorded.body().path("consentId"));
        assertThat(second.body().path("next").isNull()).isTrue();

        try (var events = new CaseEvents()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> events.of(ref), all -> all.size() == 4);
            var decided = (ConsentDecided) events.of(ref).getLast();
            assertThat(decided.getStructure().getVersion()).isEqualTo(4);
            assertThat(decided.getContent().getReach()).isEqualTo(ConsentReach.TABLE);
            assertThat(decided.getActor().getOfficer()).isEqualTo("ngo.vlore");
        }
    }

    @Test
    void who_refused_may_agree_later_and_who_refuses_again_changes_nothing() {
        String ref = referred(Bodies.anonymousAdult());

        assertThat(record("ngo.vlore", ref, REFUSED).status()).isEqualTo(201);
        assertThat(inForce(ref, "health.vlore", Purpose.SERVICE_PROVISION)).isEmpty();
        assertThat(record("ngo.vlore", ref, GIVEN).status()).isEqualTo(201);
        assertThat(inForce(ref, "health.vlore", Purpose.SERVICE_PROVISION)).containsExactly(DataClass.HEALTH);
    }

    @Test
    void what_was_given_is_not_refused_but_withdrawn() {
        String ref = referred(Bodies.adult("IDENTITY"));

        Answer answer = record("ngo.vlore", ref, REFUSED);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).isEqualTo("withdraw_instead");
        assertThat(list("ngo.vlore", ref, "").body().path("items").size()).isEqualTo(1);
        assertThat(record(
                                "ngo.vlore",
                                ref,
                                "{\"decision\":\"REFUSED\",\"language\":\"sq\",\"categories\":[\"HEALTH\"]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_child_is_not_asked() {
        String ref = referred(Bodies.childAt("Vlorë"));

        Answer answer = record("ngo.vlore", ref, GIVEN);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).isEqualTo("child_needs_no_consent");
        assertThat(inForce(ref, "health.vlore", Purpose.SERVICE_PROVISION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"police.gjirokaster", "secretary.fier", "de.worker"})
    void for_everybody_else_the_case_is_one_that_never_was(String officer) {
        String ref = referred(Bodies.adult("IDENTITY"));

        assertThat(record(officer, ref, GIVEN).text())
                .isEqualTo(record(officer, UNKNOWN, GIVEN).text());
        assertThat(record(officer, ref, GIVEN).status()).isEqualTo(404);
        assertThat(list(officer, ref, "").text())
                .isEqualTo(list(officer, UNKNOWN, "").text());
        assertThat(record(officer, "no-case", GIVEN).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"committee.vlore", "auditor", "onac.desk", "responsible.authority", "operator"})
    void only_members_of_tables_record(String officer) {
        assertThat(record(officer, referred(Bodies.adult("IDENTITY")), GIVEN).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "suspended.vlore, 403",
        "health.vlore, 400",
    })
    void a_suspended_officer_does_nothing_and_a_bad_body_is_told_every_fault(String officer, int status) {
        String ref = referred(Bodies.adult("IDENTITY"));

        Answer answer = record(officer, ref, "{\"decision\":\"MAYBE\",\"purposes\":[\"%s\"]}".formatted(Bodies.CANARY));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).doesNotContain(Bodies.CANARY);
        if (status == 400) {
            assertThat(answer.body().path("errors").size()).isEqualTo(3);
        }
    }

    @Test
    void an_officer_of_another_institution_has_not_explained_it() {
        String ref = referred(Bodies.adult("IDENTITY"));

        Answer answer = record(
                "ngo.vlore", ref, GIVEN.replace("\"language\"", "\"explainedBy\":\"health.vlore\",\"language\""));

        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("explainedBy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?cursor=%21", "?cursor=YWJj"})
    void a_bad_page_is_refused(String query) {
        assertThat(list("ngo.vlore", referred(Bodies.adult("IDENTITY")), query).status())
                .isEqualTo(400);
    }

    @Test
    void nobody_changes_or_forgets_a_decision() {
        for (String change :
                new String[] {"UPDATE consent.decision SET decision = 'GIVEN'", "DELETE FROM consent.decision"}) {
            assertThatThrownBy(() -> SERVICE.jdbc().sql(change).update())
                    .isInstanceOf(BadSqlGrammarException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table decision");
        }
    }
}
