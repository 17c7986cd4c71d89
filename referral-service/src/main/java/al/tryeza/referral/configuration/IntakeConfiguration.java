package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.disclosure.IdentificationReader;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.intake.Answer;
import al.tryeza.referral.intake.Idempotency;
import al.tryeza.referral.intake.IdentificationAnswer;
import al.tryeza.referral.intake.Identifications;
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
@Import({JdbcIntakeConfiguration.class, WebIntakeConfiguration.class, WebRoutingConfiguration.class})
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
    IdentificationReader identificationReader(SubmissionReader referrals, Directory directory) {
        return new IdentificationReader(
                referrals, id -> directory.institution(id).isPresent());
    }

    @Bean
    Intake intake(Idempotency<Answer> idempotency, CaseStore cases, Vault vault) {
        return new Intake(idempotency, cases, vault);
    }

    @Bean
    Identifications identifications(
            Idempotency<IdentificationAnswer> idempotency,
            Intake intake,
            CaseStore cases,
            CaseViews views,
            Directory directory) {
        return new Identifications(idempotency, intake, cases, views, directory);
    }
}
