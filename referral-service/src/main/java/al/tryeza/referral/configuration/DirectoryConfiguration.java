package al.tryeza.referral.configuration;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryPublisher;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registration;
import al.tryeza.referral.directory.jdbc.JdbcDirectoryConfiguration;
import al.tryeza.referral.directory.kafka.KafkaDirectoryConfiguration;
import al.tryeza.referral.directory.seed.SeedingAtStart;
import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the directory. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcDirectoryConfiguration.class, KafkaDirectoryConfiguration.class})
public class DirectoryConfiguration {

    @Bean
    ActiveOfficers activeOfficers(Directory directory) {
        return id -> directory
                .officer(id)
                .filter(Officer::active)
                .map(officer -> new CurrentOfficer(officer.id(), officer.institution(), officer.roles()));
    }

    /** @param officers address of a table of officers, empty where officers are registered otherwise */
    @Bean
    SeedingAtStart seedingAtStart(
            DirectoryStore store,
            DirectoryPublisher publisher,
            TransactionTemplate transaction,
            ResourceLoader resources,
            @Value("${tryeza.directory.officers:}") String officers) {
        Resource table = officers.isEmpty() ? null : resources.getResource(officers);
        return new SeedingAtStart(new Registration(store, publisher), transaction, table);
    }
}
