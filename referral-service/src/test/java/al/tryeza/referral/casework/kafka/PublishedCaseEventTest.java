package al.tryeza.referral.casework.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.Actor;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.DecisionMakingOrganisation;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.ReferralSubmitted;
import al.tryeza.events.Structure;
import al.tryeza.events.TraffickingStatus;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.Circle;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.casework.Identification;
import al.tryeza.referral.casework.Referrals;
import al.tryeza.referral.codes.DataClass;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedCaseEventTest {

    static Stream<Arguments> codeLists() {
        return Stream.of(
                Arguments.of(al.tryeza.referral.codes.Urgency.class, al.tryeza.events.Urgency.class),
                Arguments.of(al.tryeza.referral.codes.Concern.class, al.tryeza.events.Concern.class),
                Arguments.of(al.tryeza.referral.codes.Gender.class, al.tryeza.events.Gender.class),
                Arguments.of(al.tryeza.referral.codes.Indicator.class, al.tryeza.events.Indicator.class),
                Arguments.of(al.tryeza.referral.codes.Need.class, al.tryeza.events.Need.class),
                Arguments.of(al.tryeza.referral.codes.Purpose.class, al.tryeza.events.Purpose.class),
                Arguments.of(DataClass.class, al.tryeza.events.DataCategory.class),
                Arguments.of(al.tryeza.referral.codes.ConsentBasis.class, al.tryeza.events.ConsentBasis.class),
                Arguments.of(al.tryeza.referral.codes.ExploitationType.class, al.tryeza.events.ExploitationType.class),
                Arguments.of(al.tryeza.referral.codes.MethodOfControl.class, al.tryeza.events.MethodOfControl.class),
                Arguments.of(
                        al.tryeza.referral.codes.RecruitmentChannel.class, al.tryeza.events.RecruitmentChannel.class),
                Arguments.of(
                        al.tryeza.referral.codes.TraffickingStatus.class, al.tryeza.events.TraffickingStatus.class),
                Arguments.of(
                        al.tryeza.referral.codes.DecisionMakingOrganisation.class,
                        al.tryeza.events.DecisionMakingOrganisation.class),
                Arguments.of(al.tryeza.referral.routing.AgeBand.class, al.tryeza.events.AgeBand.class),
                Arguments.of(al.tryeza.referral.routing.PlaceRole.class, al.tryeza.events.PlaceRole.class),
                Arguments.of(al.tryeza.referral.routing.PlaceOutcome.class, al.tryeza.events.PlaceOutcome.class),
                Arguments.of(al.tryeza.referral.routing.RoutingRule.class, al.tryeza.events.RoutingRule.class),
                Arguments.of(al.tryeza.referral.routing.AwaitingReason.class, al.tryeza.events.AwaitingReason.class),
                Arguments.of(al.tryeza.referral.codes.ConsentDecision.class, al.tryeza.events.ConsentDecision.class),
                Arguments.of(al.tryeza.referral.codes.Attendance.class, al.tryeza.events.Attendance.class),
                Arguments.of(al.tryeza.referral.codes.WithdrawalAnswer.class, al.tryeza.events.WithdrawalAnswer.class),
                Arguments.of(Door.class, al.tryeza.events.Door.class),
                Arguments.of(
                        al.tryeza.referral.directory.InstitutionKind.class, al.tryeza.events.InstitutionKind.class));
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void every_code_of_ours_has_a_symbol_in_the_published_language(
            Class<? extends Enum<?>> ours, Class<? extends Enum<?>> published) {
        assertThat(names(published))
                .containsAll(names(ours))
                .hasSize(names(ours).size() + 1);
    }

    private static List<String> names(Class<? extends Enum<?>> list) {
        return Stream.of(list.getEnumConstants()).map(Enum::name).toList();
    }

    @Test
    void a_case_is_published_as_it_happened() {
        var codes = Referrals.child("Orikum", "police.vlore");
        UUID id = UUID.randomUUID();
        List<CaseEvent> events =
                CaseRules.open(id, Door.REST, codes, Set.of(DataClass.IDENTITY), Referrals.routed(codes));
        List<SpecificRecord> published =
                events.stream().map(PublishedCaseEventTest::publish).toList();

        assertThat(published.get(1))
                .isInstanceOfSatisfying(
                        ReferralSubmitted.class,
                        submitted -> assertThat(submitted.getContent().getReferralId())
                                .isEqualTo(id.toString()));
        assertThat(published.getLast()).isInstanceOfSatisfying(ReferralRouted.class, routed -> {
            assertThat(routed.getContent().getTable()).isEqualTo("AL-12");
            assertThat(routed.getContent().getRecused()).containsExactly("police.vlore");
            assertThat(routed.getContent().getJoins()).containsExactly("cpu.vlore");
        });
    }

    @Test
    void an_identification_is_published_with_who_decided() {
        var stated = Identification.byPolice(
                UUID.randomUUID(),
                al.tryeza.referral.codes.TraffickingStatus.NotAVictimOfTrafficking,
                List.of("police.vlore", "social.vlore"));
        assertThat(publish(new CaseEvent.Identified(
                        stated,
                        Door.REST,
                        new Circle(Set.of("police.vlore", "cpu.vlore"), Set.of("AL-05", "social.vlore")))))
                .isInstanceOfSatisfying(IdentificationRecorded.class, recorded -> {
                    var content = recorded.getContent();
                    assertThat(content.getIdentificationId())
                            .isEqualTo(stated.id().toString());
                    assertThat(content.getTraffickingStatus()).isEqualTo(TraffickingStatus.NotAVictimOfTrafficking);
                    assertThat(content.getDecisionMakingOrganisation()).isEqualTo(DecisionMakingOrganisation.Police);
                    assertThat(content.getDecidedBy()).containsExactly("police.vlore", "social.vlore");
                    assertThat(content.getParticipants()).containsExactly("cpu.vlore", "police.vlore");
                    assertThat(content.getRecused()).containsExactly("AL-05", "social.vlore");
                    assertThat(content.getDoor()).isEqualTo(al.tryeza.events.Door.REST);
                });
    }

    private static SpecificRecord publish(CaseEvent event) {
        return PublishedCaseEvent.of(
                new Structure("e", "t", "s", 1L, Instant.EPOCH),
                new Actor("o", "i", "r"),
                new CaseSubject("c", "t"),
                event);
    }
}
