package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.recusal.Leave;
import al.tryeza.referral.recusal.RecusalPublisher;
import al.tryeza.referral.recusal.RecusalStore;
import al.tryeza.referral.recusal.Recusing;
import al.tryeza.referral.recusal.jdbc.JdbcRecusalConfiguration;
import al.tryeza.referral.recusal.kafka.KafkaRecusalConfiguration;
import al.tryeza.referral.recusal.web.WebRecusalConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires recusal. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcRecusalConfiguration.class, KafkaRecusalConfiguration.class, WebRecusalConfiguration.class})
public class RecusalConfiguration {

    @Bean
    Recusing recusing(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            RecusalStore store,
            Chronicle chronicle,
            RecusalPublisher publisher,
            ObjectProvider<Leave> leaves,
            Directory directory,
            Clock clock) {
        return new Recusing(
                cases,
                views,
                recusals,
                store,
                chronicle,
                publisher,
                leaves.orderedStream().toList(),
                directory,
                clock);
    }
}
