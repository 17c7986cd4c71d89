package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.conduct.ConductStore;
import al.tryeza.referral.conduct.FirstRules;
import al.tryeza.referral.conduct.TableConduct;
import al.tryeza.referral.conduct.TableWork;
import al.tryeza.referral.conduct.jdbc.JdbcConductConfiguration;
import al.tryeza.referral.conduct.kafka.KafkaConductConfiguration;
import al.tryeza.referral.conduct.seed.ConductAtStart;
import al.tryeza.referral.conduct.web.WebConductConfiguration;
import al.tryeza.referral.directory.Directory;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ResourceLoader;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires rules of conduct. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcConductConfiguration.class, KafkaConductConfiguration.class, WebConductConfiguration.class})
public class ConductConfiguration {

    /** @param needed of how many institutions' sign-offs make a proposal a table's rules */
    @Bean
    TableConduct tableConduct(
            ConductStore store,
            CaseViews cases,
            Directory directory,
            Clock clock,
            @Value("${tryeza.conduct.sign-offs:3}") int needed) {
        return new TableConduct(store, new TableWork(cases), directory, needed, clock);
    }

    /** @param officers address of a table of officers, empty where officers are registered otherwise */
    @Bean
    ConductAtStart conductAtStart(
            ConductStore store,
            TransactionTemplate transaction,
            Clock clock,
            ResourceLoader resources,
            @Value("${tryeza.directory.officers:}") String officers) {
        return new ConductAtStart(
                new FirstRules(store, clock), transaction, DirectoryConfiguration.resource(resources, officers));
    }
}
