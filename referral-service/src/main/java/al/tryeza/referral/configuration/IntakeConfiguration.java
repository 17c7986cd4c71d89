package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.SigningKeys;
import al.tryeza.referral.directory.WorkingTable;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.CaseUpdateReader;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.disclosure.IdentificationReader;
import al.tryeza.referral.disclosure.IntakeKeys;
import al.tryeza.referral.disclosure.OperatorSeal;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.disclosure.Unsealing;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.intake.Answer;
import al.tryeza.referral.intake.CaseUpdates;
import al.tryeza.referral.intake.Idempotency;
import al.tryeza.referral.intake.IdentificationAnswer;
import al.tryeza.referral.intake.Identifications;
import al.tryeza.referral.intake.Intake;
import al.tryeza.referral.intake.Receipts;
import al.tryeza.referral.intake.SubmissionBounds;
import al.tryeza.referral.intake.SubmissionDesk;
import al.tryeza.referral.intake.SubmissionDoor;
import al.tryeza.referral.intake.Submissions;
import al.tryeza.referral.intake.jdbc.JdbcIntakeConfiguration;
import al.tryeza.referral.intake.kafka.KafkaIntakeConfiguration;
import al.tryeza.referral.intake.web.WebIntakeConfiguration;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.web.WebRoutingConfiguration;
import al.tryeza.referral.withdrawal.Withdrawing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** Wires intake and routing. */
@Configuration(proxyBeanMethods = false)
@Import({
    JdbcIntakeConfiguration.class,
    KafkaIntakeConfiguration.class,
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
    IdentificationReader identificationReader(SubmissionReader referrals, Directory directory) {
        return new IdentificationReader(
                referrals,
                id -> directory.institution(id).isPresent(),
                id -> directory
                        .institution(id)
                        .filter(institution -> institution.kind().mayDecide())
                        .isPresent());
    }

    @Bean
    Intake intake(
            Idempotency<Answer> idempotency,
            CaseStore cases,
            LedgerStore ledger,
            Vault vault,
            ComingOfAge comingOfAge) {
        return new Intake(idempotency, cases, ledger, vault, comingOfAge);
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

    @Bean
    CaseUpdates caseUpdates(Withdrawing withdrawing, Directory directory) {
        return new CaseUpdates(withdrawing, directory);
    }

    @Bean
    Unsealing unsealing(IntakeKeys keys) {
        return new Unsealing(keys);
    }

    /** @param file with the public half of the operator's key, empty where there is no operator to seal to */
    @Bean
    OperatorSeal operatorSeal(@Value("${tryeza.intake.operator-key:}") String file) throws IOException {
        return file.isEmpty() ? OperatorSeal.none() : OperatorSeal.to(Files.readString(Path.of(file)));
    }

    @Bean
    SubmissionDesk submissionDesk(
            Submissions submissions,
            BodyDigest digest,
            Directory directory,
            SubmissionReader referrals,
            IdentificationReader identificationReader,
            CaseUpdateReader caseUpdateReader,
            Intake intake,
            Identifications identifications,
            CaseUpdates caseUpdates,
            Receipts receipts,
            @Value("${tryeza.intake.retention:7d}") Duration retention,
            @Value("${tryeza.web.max-body:256KB}") DataSize largest) {
        return new SubmissionDesk(
                submissions,
                digest,
                directory,
                referrals,
                identificationReader,
                caseUpdateReader,
                intake,
                identifications,
                caseUpdates,
                receipts,
                new SubmissionBounds(Math.toIntExact(largest.toBytes()), retention));
    }

    @Bean
    SubmissionDoor submissionDoor(Unsealing unsealing, SigningKeys keys, SubmissionDesk desk) {
        return new SubmissionDoor(unsealing, keys, desk);
    }
}
