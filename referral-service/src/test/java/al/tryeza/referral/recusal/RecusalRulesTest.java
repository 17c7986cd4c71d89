package al.tryeza.referral.recusal;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.recusal.Party.Kind;
import al.tryeza.referral.recusal.RecusalRules.Declarant;
import al.tryeza.referral.recusal.RecusalRules.Standing;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecusalRulesTest {

    private static final Standing AT_VLORE = new Standing("AL-12", false, Set.of("onac.desk"), Set.of("onac"));
    private static final Declarant SECRETARY = new Declarant("secretary.vlore", "prefecture.vlore", true);
    private static final Declarant MEMBER = new Declarant("anna", "social.vlore", false);

    private static Optional<RecusalRefusal> refusal(Kind kind, String id, Declarant by) {
        return RecusalRules.refusal(AT_VLORE, new Party(kind, id), by);
    }

    @Test
    void the_secretary_keeps_out_an_officer_an_institution_or_another_table() {
        assertThat(refusal(Kind.OFFICER, "police.vlore", SECRETARY)).isEmpty();
        assertThat(refusal(Kind.INSTITUTION, "police.vlore", SECRETARY)).isEmpty();
        assertThat(refusal(Kind.TABLE, "AL-05", SECRETARY)).isEmpty();
    }

    @Test
    void anybody_declares_their_own_conflict_or_that_of_their_institution() {
        assertThat(refusal(Kind.OFFICER, "anna", MEMBER)).isEmpty();
        assertThat(refusal(Kind.INSTITUTION, "social.vlore", MEMBER)).isEmpty();
        assertThat(MEMBER.declaresOwn(new Party(Kind.OFFICER, "anna"))).isTrue();
    }

    @Test
    void the_secretary_may_declare_their_own_conflict_too() {
        assertThat(refusal(Kind.OFFICER, "secretary.vlore", SECRETARY)).isEmpty();
        assertThat(refusal(Kind.INSTITUTION, "prefecture.vlore", SECRETARY)).isEmpty();
    }

    @Test
    void nobody_keeps_out_others_but_the_secretary() {
        assertThat(refusal(Kind.OFFICER, "berta", MEMBER)).contains(RecusalRefusal.MAY_NOT_RECUSE);
        assertThat(refusal(Kind.INSTITUTION, "police.vlore", MEMBER)).contains(RecusalRefusal.MAY_NOT_RECUSE);
        assertThat(refusal(Kind.TABLE, "AL-05", MEMBER)).contains(RecusalRefusal.MAY_NOT_RECUSE);
    }

    @Test
    void an_id_of_another_kind_is_not_their_own() {
        assertThat(refusal(Kind.INSTITUTION, "anna", MEMBER)).contains(RecusalRefusal.MAY_NOT_RECUSE);
        assertThat(refusal(Kind.OFFICER, "social.vlore", MEMBER)).contains(RecusalRefusal.MAY_NOT_RECUSE);
    }

    @Test
    void the_national_desk_stays() {
        assertThat(refusal(Kind.TABLE, "ONAC", SECRETARY)).contains(RecusalRefusal.NATIONAL_DESK);
        assertThat(refusal(Kind.INSTITUTION, "onac", SECRETARY)).contains(RecusalRefusal.NATIONAL_DESK);
        assertThat(refusal(Kind.OFFICER, "onac.desk", SECRETARY)).contains(RecusalRefusal.NATIONAL_DESK);
    }

    @Test
    void one_of_two_at_the_national_desk_may_be_in_conflict() {
        var two = new Standing("AL-12", false, Set.of("onac.desk", "onac.second"), Set.of("onac"));
        assertThat(RecusalRules.refusal(two, new Party(Kind.OFFICER, "onac.desk"), SECRETARY))
                .isEmpty();
    }

    @Test
    void the_table_that_has_the_case_is_not_kept_out_of_it() {
        assertThat(refusal(Kind.TABLE, "AL-12", SECRETARY)).contains(RecusalRefusal.TABLE_HAS_CASE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_is_kept_out_twice(Kind kind) {
        var before = new Standing("AL-12", true, Set.of("onac.desk"), Set.of("onac"));
        assertThat(RecusalRules.refusal(before, new Party(kind, "AL-05"), SECRETARY))
                .contains(RecusalRefusal.ALREADY_RECUSED);
    }

    @Test
    void the_national_desk_stands_in_where_no_secretary_is_left() {
        assertThat(RecusalRules.deskStandsIn("AL-12", Set.of())).isTrue();
        assertThat(RecusalRules.deskStandsIn("AL-12", Set.of("secretary.vlore")))
                .isFalse();
        assertThat(RecusalRules.deskStandsIn("ONAC", Set.of())).isFalse();
    }
}
