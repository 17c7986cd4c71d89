package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.closure.Closing;
import al.tryeza.referral.closure.ClosurePublisher;
import al.tryeza.referral.closure.ClosureStore;
import al.tryeza.referral.closure.Sight;
import al.tryeza.referral.closure.jdbc.JdbcClosureConfiguration;
import al.tryeza.referral.closure.kafka.KafkaClosureConfiguration;
import al.tryeza.referral.closure.web.WebClosureConfiguration;
import al.tryeza.referral.directory.Directory;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires closure. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcClosureConfiguration.class, KafkaClosureConfiguration.class, WebClosureConfiguration.class})
public class ClosureConfiguration {

    @Bean
    Closing closing(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            ClosureStore store,
            Chronicle chronicle,
            ClosurePublisher publisher,
            ObjectProvider<Sight> sights,
            Directory directory,
            Clock clock) {
        return new Closing(
                cases,
                views,
                recusals,
                store,
                chronicle,
                publisher,
                sights.orderedStream().toList(),
                directory,
                clock);
    }
}
