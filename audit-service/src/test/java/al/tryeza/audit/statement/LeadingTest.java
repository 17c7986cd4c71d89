package al.tryeza.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.web.CurrentOfficer;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadingTest {

    private static final CurrentOfficer SECRETARY =
            new CurrentOfficer("secretary.vlore", "prefecture.vlore", Set.of("table-member", "secretary"));
    private static final CurrentOfficer WORKER =
            new CurrentOfficer("vatra.worker", "shelter.vatra", Set.of("table-member"));
    private static final CurrentOfficer DESK = new CurrentOfficer("onac.desk", "onac", Set.of("national-desk"));
    private static final CurrentOfficer AUDITOR = new CurrentOfficer("auditor", "audit.national", Set.of("auditor"));
    private static final Set<String> VLORE = Set.of("AL-12");

    @Test
    void the_secretary_of_the_table_leads_its_cases_and_no_others() {
        assertThat(Leading.role(SECRETARY, at("AL-12", VLORE))).contains("secretary");
        assertThat(Leading.role(SECRETARY, at("AL-05", VLORE))).isEmpty();
        assertThat(Leading.role(WORKER, at("AL-12", VLORE))).isEmpty();
    }

    @Test
    void who_has_leave_to_manage_the_case_leads_it() {
        assertThat(Leading.role(WORKER, new Standing("AL-12", VLORE, Set.of(), true)))
                .contains("table-member");
        assertThat(Leading.role(DESK, new Standing("AL-12", Set.of(), Set.of(), true)))
                .isEmpty();
    }

    @Test
    void the_national_desk_leads_what_nobody_else_does() {
        assertThat(Leading.role(DESK, at("ONAC", Set.of()))).contains("national-desk");
        assertThat(Leading.role(DESK, at("AL-12", Set.of()))).isEmpty();
    }

    @Test
    void for_who_is_recused_there_is_no_such_case() {
        for (String party : Set.of("secretary.vlore", "prefecture.vlore", "AL-12")) {
            assertThat(Leading.role(SECRETARY, new Standing("AL-12", VLORE, Set.of(party), true)))
                    .isEmpty();
        }
        assertThat(Leading.role(SECRETARY, new Standing("AL-12", VLORE, Set.of("police.vlore"), false)))
                .contains("secretary");
    }

    @Test
    void an_auditor_may_have_every_statement() {
        assertThat(Leading.role(AUDITOR, new Standing("AL-12", Set.of(), Set.of(), false)))
                .contains("auditor");
    }

    private static Standing at(String table, Set<String> tables) {
        return new Standing(table, tables, Set.of(), false);
    }
}
