package al.tryeza.notification.telling;

import static al.tryeza.notification.notice.Kind.CHILD_PROTECTION_JOINS;
import static al.tryeza.notification.notice.Kind.GLASS_BROKEN;
import static al.tryeza.notification.notice.Kind.IDENTIFICATION_RECORDED;
import static al.tryeza.notification.notice.Kind.OTHER_QARK_NOTICE;
import static al.tryeza.notification.notice.Kind.REFERRAL_AWAITING_PLACE;
import static al.tryeza.notification.notice.Kind.REFERRAL_ROUTED;
import static al.tryeza.notification.telling.TableOfVlore.GJIROKASTER;
import static al.tryeza.notification.telling.TableOfVlore.VLORE;
import static al.tryeza.notification.telling.TableOfVlore.awaiting;
import static al.tryeza.notification.telling.TableOfVlore.identified;
import static al.tryeza.notification.telling.TableOfVlore.identifiedAtTheDesk;
import static al.tryeza.notification.telling.TableOfVlore.joining;
import static al.tryeza.notification.telling.TableOfVlore.notifying;
import static al.tryeza.notification.telling.TableOfVlore.recusing;
import static al.tryeza.notification.telling.TableOfVlore.routed;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.notice.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhoMustKnowTest {

    private final TableOfVlore vlore = new TableOfVlore();

    @Test
    void a_routed_referral_is_told_to_those_who_sit_at_its_table_and_to_nobody_else() {
        assertThat(told(routed()))
                .containsExactly(
                        Map.entry("police.vlore", REFERRAL_ROUTED),
                        Map.entry("secretary.vlore", REFERRAL_ROUTED),
                        Map.entry("vatra.worker", REFERRAL_ROUTED));
    }

    @Test
    void a_referral_without_a_place_is_told_to_the_national_desk_only() {
        assertThat(told(awaiting())).containsExactly(Map.entry("onac.desk", REFERRAL_AWAITING_PLACE));
    }

    @Test
    void a_machine_is_told_nothing_whoever_names_it() {
        vlore.officer("system.police.vlore", "police.vlore", Role.SYSTEM, Role.TABLE_MEMBER);
        var addressed = new CaseStep.Addressed(
                "event", "K7M2", 3, Instant.EPOCH, VLORE, GLASS_BROKEN, Set.of("system.police.vlore"), Set.of());
        assertThat(told(addressed)).isEmpty();
        assertThat(told(routed())).doesNotContainKey("system.police.vlore");
    }

    @Test
    void what_names_its_addressees_is_told_to_them_and_to_nobody_for_whom_the_case_does_not_exist() {
        var addressed = new CaseStep.Addressed(
                "event",
                "K7M2",
                3,
                Instant.EPOCH,
                VLORE,
                GLASS_BROKEN,
                Set.of("secretary.vlore", "police.vlore", "nobody.at.all"),
                Set.of("police.vlore"));
        assertThat(told(addressed)).containsExactly(Map.entry("secretary.vlore", GLASS_BROKEN));
    }

    @Test
    void a_statement_of_the_police_is_told_to_the_table_and_to_those_who_take_part() {
        assertThat(told(identified(Set.of("police.gjirokaster", "cpu.gjirokaster"))))
                .containsOnlyKeys(
                        "cpu.gjirokaster", "police.gjirokaster", "police.vlore", "secretary.vlore", "vatra.worker")
                .allSatisfy((_, kind) -> assertThat(kind).isEqualTo(IDENTIFICATION_RECORDED));
    }

    @Test
    void a_statement_in_a_case_that_waits_for_a_place_is_told_to_the_desk_and_to_those_who_take_part() {
        assertThat(told(identifiedAtTheDesk(Set.of("police.gjirokaster"))))
                .containsExactly(
                        Map.entry("onac.desk", IDENTIFICATION_RECORDED),
                        Map.entry("police.gjirokaster", IDENTIFICATION_RECORDED));
    }

    @Test
    void nobody_of_a_recused_institution_or_table_is_told_of_a_statement() {
        assertThat(told(identified(Set.of("cpu.gjirokaster", "police.gjirokaster"), "police.vlore", GJIROKASTER)))
                .containsOnlyKeys("cpu.gjirokaster", "secretary.vlore", "vatra.worker");
        assertThat(told(identifiedAtTheDesk(Set.of("police.vlore"), "onac", VLORE)))
                .isEmpty();
    }

    @Test
    void a_committee_that_takes_part_is_not_told_of_a_statement() {
        vlore.officer("committee.vlore", "committee.vlore", Role.TABLE_MEMBER);
        assertThat(told(identified(Set.of("committee.vlore")))).doesNotContainKey("committee.vlore");
    }

    @Test
    void the_desk_role_outside_the_national_coordinator_is_no_reason() {
        vlore.officer("police.vlore", "police.vlore", Role.TABLE_MEMBER, Role.NATIONAL_DESK);
        assertThat(told(awaiting())).containsOnlyKeys("onac.desk");
    }

    @Test
    void an_institution_that_joins_is_told_of_it() {
        assertThat(told(joining("cpu.gjirokaster")))
                .hasSize(4)
                .containsEntry("cpu.gjirokaster", CHILD_PROTECTION_JOINS);
    }

    @Test
    void another_qark_involved_is_told_through_its_secretary_alone() {
        assertThat(told(notifying(GJIROKASTER)))
                .hasSize(4)
                .containsEntry("secretary.gjirokaster", OTHER_QARK_NOTICE)
                .doesNotContainKey("police.gjirokaster");
    }

    @Test
    void who_has_several_reasons_is_told_once_by_the_strongest() {
        vlore.seat(VLORE, "cpu.gjirokaster").seat(GJIROKASTER, "cpu.gjirokaster");
        vlore.officer("cpu.gjirokaster", "cpu.gjirokaster", Role.TABLE_MEMBER, Role.SECRETARY);
        var tellings =
                WhoMustKnow.of(routed(Set.of("cpu.gjirokaster"), Set.of(GJIROKASTER), Set.of()), vlore.directory());
        assertThat(tellings)
                .filteredOn(telling -> telling.officer().id().equals("cpu.gjirokaster"))
                .extracting(Telling::kind)
                .containsExactly(REFERRAL_ROUTED);
    }

    @Test
    void joining_is_a_stronger_reason_than_a_notice() {
        vlore.officer("secretary.gjirokaster", "prefecture.gjirokaster", Role.TABLE_MEMBER, Role.SECRETARY);
        assertThat(told(routed(Set.of("prefecture.gjirokaster"), Set.of(GJIROKASTER), Set.of())))
                .containsEntry("secretary.gjirokaster", CHILD_PROTECTION_JOINS);
    }

    @Test
    void nobody_of_a_recused_institution_is_told_whatever_the_reason() {
        assertThat(told(recusing("police.vlore", "cpu.gjirokaster", "prefecture.gjirokaster")))
                .containsOnlyKeys("secretary.vlore", "vatra.worker");
    }

    @Test
    void nobody_who_sits_at_a_recused_table_is_told_whatever_the_reason() {
        vlore.seat(VLORE, "prefecture.gjirokaster");
        assertThat(told(recusing(GJIROKASTER)))
                .containsOnlyKeys("police.vlore", "secretary.vlore", "vatra.worker", "cpu.gjirokaster");
    }

    @Test
    void a_recused_national_coordinator_is_not_told_of_what_waits_for_a_place() {
        assertThat(told(awaiting("onac"))).isEmpty();
        assertThat(told(awaiting("ONAC"))).isEmpty();
    }

    @Test
    void an_officer_who_may_not_act_is_not_told() {
        vlore.inactive("police.vlore", "police.vlore", Role.TABLE_MEMBER)
                .inactive("onac.desk", "onac", Role.NATIONAL_DESK)
                .inactive("cpu.gjirokaster", "cpu.gjirokaster", Role.TABLE_MEMBER)
                .inactive("secretary.gjirokaster", "prefecture.gjirokaster", Role.SECRETARY);
        assertThat(told(routed(Set.of("cpu.gjirokaster"), Set.of(GJIROKASTER), Set.of())))
                .containsOnlyKeys("secretary.vlore", "vatra.worker");
        assertThat(told(awaiting())).isEmpty();
    }

    @Test
    void a_committee_is_never_told_whatever_other_role_or_seat_it_was_given() {
        vlore.officer("committee.vlore", "committee.vlore", Role.COMMITTEE, Role.TABLE_MEMBER, Role.SECRETARY)
                .officer("committee.second", "committee.vlore", Role.TABLE_MEMBER)
                .officer("police.vlore", "police.vlore", Role.TABLE_MEMBER, Role.COMMITTEE)
                .seat(VLORE, "committee.vlore");
        assertThat(told(joining("committee.vlore"))).containsOnlyKeys("secretary.vlore", "vatra.worker");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESPONSIBLE_AUTHORITY", "AUDITOR", "OPERATOR", "NATIONAL_DESK"})
    void a_role_without_case_work_is_no_reason_even_at_a_seated_institution(Role role) {
        vlore.officer("police.vlore", "police.vlore", role);
        assertThat(told(routed(Set.of("police.vlore"), Set.of(VLORE), Set.of())))
                .containsOnlyKeys("secretary.vlore", "vatra.worker");
    }

    @Test
    void a_responsible_authority_that_also_holds_a_member_role_and_a_seat_is_told() {
        vlore.officer("police.vlore", "police.vlore", Role.TABLE_MEMBER, Role.RESPONSIBLE_AUTHORITY);
        assertThat(told(routed())).containsEntry("police.vlore", REFERRAL_ROUTED);
    }

    @Test
    void a_coalition_member_is_told_only_of_the_qark_of_their_shelter() {
        vlore.institution("shelter.vatra", Institution.Kind.SHELTER, GJIROKASTER);
        assertThat(told(routed())).doesNotContainKey("vatra.worker");
    }

    @Test
    void a_coalition_member_whose_shelter_holds_no_seat_is_not_told() {
        vlore.institution("shelter.other", Institution.Kind.SHELTER, VLORE)
                .officer("other.worker", "shelter.other", Role.COALITION_MEMBER);
        assertThat(told(routed())).doesNotContainKey("other.worker");
    }

    @Test
    void a_member_is_told_before_the_entry_of_their_institution_has_arrived() {
        vlore.without("police.vlore");
        assertThat(told(routed())).containsEntry("police.vlore", REFERRAL_ROUTED);
    }

    @Test
    void a_table_that_has_not_arrived_yet_tells_nobody() {
        var unknown = new CaseStep.Routed(
                "event-1", "C-1", 3, routed().happenedAt(), "AL-07", Set.of(), Set.of("AL-08"), Set.of("AL-09"));
        assertThat(told(unknown)).isEmpty();
    }

    private Map<String, Kind> told(CaseStep step) {
        var told = new LinkedHashMap<String, Kind>();
        WhoMustKnow.of(step, vlore.directory())
                .forEach(telling -> assertThat(told.put(telling.officer().id(), telling.kind()))
                        .isNull());
        return told;
    }
}
