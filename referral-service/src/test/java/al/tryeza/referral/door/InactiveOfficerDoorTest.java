package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.Topic;
import al.tryeza.events.UnknownCaseTried;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.door.Running.Answer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds a live grant and a token that holds, and may not act any more. */
class InactiveOfficerDoorTest {

    private static String newOfficer() {
        String id = "inactive." + UUID.randomUUID();
        SERVICE.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> SERVICE.bean(Registration.class)
                        .register(
                                List.of(),
                                List.of(),
                                List.of(new Officer(
                                        id,
                                        "social.vlore",
                                        Set.of(Officer.TABLE_MEMBER),
                                        Officer.Status.ACTIVE,
                                        Officer.Language.SQ,
                                        null))));
        assertThat(SERVICE.post(id, "/api/tables/AL-12/rules/1/acceptances", "").status())
                .isEqualTo(201);
        return id;
    }

    /** Set beside the platform, which would end the grants of who leaves: so that only the policies keep them out. */
    private static void become(String officer, Officer.Status status) {
        SERVICE.jdbc()
                .sql("UPDATE directory.officer SET status = ? WHERE id = ?")
                .params(status.name(), officer)
                .update();
    }

    private static Answer ask(String officer, String ref) {
        return SERVICE.post(officer, "/api/cases/" + ref + "/disclosures", """
                {"categories":["IDENTITY"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE","reason":"fjalë"}
                """);
    }

    private static String grantedTo(String officer) {
        String ref = SERVICE.refer("ngo.vlore", Bodies.childAt("Vlorë"))
                .body()
                .path("caseRef")
                .asString();
        Answer given = SERVICE.post("secretary.vlore", "/api/cases/" + ref + "/grants", """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY"],"basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(
                        officer, Instant.now().plus(Duration.ofHours(1))));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return ref;
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "DEPARTED"})
    void is_shown_nothing_told_nothing_of_any_case_and_each_try_is_on_record(Officer.Status status) {
        String officer = newOfficer();
        String granted = grantedTo(officer);
        assertThat(ask(officer, granted).status()).isEqualTo(200);
        become(officer, status);

        String elsewhere = SERVICE.refer("police.vlore", Bodies.childAt("Berat"))
                .body()
                .path("caseRef")
                .asString();
        String never = CaseRef.random(new SecureRandom()).value();
        List<Answer> answers = List.of(ask(officer, granted), ask(officer, elsewhere), ask(officer, never));

        assertThat(answers).extracting(Answer::status).containsOnly(403);
        assertThat(answers.getFirst().body().path("code").asString()).isEqualTo("officer_not_active");
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        try (var events = new CaseEvents(Topic.ACCESS_EVENTS)) {
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                events.all();
                assertThat(events.of(granted).stream()
                                .filter(AccessDecided.class::isInstance)
                                .map(AccessDecided.class::cast))
                        .satisfiesExactly(
                                shown -> assertThat(shown.getContent().getDecision())
                                        .isEqualTo(AccessDecision.GRANTED),
                                denied -> {
                                    assertThat(denied.getContent().getDecision())
                                            .isEqualTo(AccessDecision.DENIED);
                                    assertThat(denied.getActor().getOfficer()).isEqualTo(officer);
                                    assertThat(denied.getContent()
                                                    .getCategories()
                                                    .getFirst()
                                                    .getPolicies())
                                            .containsExactly("forbid-not-active");
                                });
                assertThat(events.of("officer:" + officer).stream()
                                .map(UnknownCaseTried.class::cast)
                                .map(tried -> tried.getContent().getCaseRef()))
                        .containsExactly(elsewhere, never);
            });
        }
    }

    @Test
    void whom_the_directory_never_knew_is_answered_the_same() {
        String officer = newOfficer();
        String ref = grantedTo(officer);
        become(officer, Officer.Status.SUSPENDED);
        assertThat(ask("nobody.at.all", ref).text()).isEqualTo(ask(officer, ref).text());
    }
}
