package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseEventPublisher;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.LookLog;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.PlaceChoice;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.jdbc.JdbcCaseworkConfiguration;
import al.tryeza.referral.casework.kafka.KafkaCaseworkConfiguration;
import al.tryeza.referral.casework.web.WebCaseworkConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires casework. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcCaseworkConfiguration.class, KafkaCaseworkConfiguration.class, WebCaseworkConfiguration.class})
public class CaseworkConfiguration {

    @Bean
    Looking looking(CaseViews views, LookLog log, CaseEventPublisher publisher, Clock clock) {
        return new Looking(views, log, publisher, clock);
    }

    @Bean
    PlaceChoice placeChoice(CaseStore cases, CaseViews views, Recusals recusals, Clock clock) {
        return new PlaceChoice(cases, views, recusals, clock);
    }
}
