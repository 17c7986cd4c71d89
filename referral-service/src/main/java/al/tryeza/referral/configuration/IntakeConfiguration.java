package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.disclosure.local.LocalKeysConfiguration;
import al.tryeza.referral.intake.Idempotency;
import al.tryeza.referral.intake.Intake;
import al.tryeza.referral.intake.jdbc.JdbcIntakeConfiguration;
import al.tryeza.referral.intake.web.WebIntakeConfiguration;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.web.WebRoutingConfiguration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires intake and routing. */
@Configuration(proxyBeanMethods = false)
@Import({
    JdbcVaultConfiguration.class,
    LocalKeysConfiguration.class,
    JdbcIntakeConfiguration.class,
    WebIntakeConfiguration.class,
    WebRoutingConfiguration.class
})
public class IntakeConfiguration {

    /** The desk that takes what no rule can place cannot be recused, or a case could be left with nobody. */
    private static final Set<String> NATIONAL = Set.of(WorkingTable.NATIONAL_DESK, "onac");

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.load();
    }

    @Bean
    SubmissionReader submissionReader(Gazetteer gazetteer, Directory directory) {
        return new SubmissionReader(gazetteer, id -> !NATIONAL.contains(id) && directory.knows(id));
    }

    @Bean
    Intake intake(Idempotency idempotency, CaseStore cases, Vault vault) {
        return new Intake(idempotency, cases, vault);
    }
}
