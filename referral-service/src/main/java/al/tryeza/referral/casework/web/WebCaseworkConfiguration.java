package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.PlaceChoice;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.routing.Gazetteer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the doors to cases. */
@Configuration(proxyBeanMethods = false)
public class WebCaseworkConfiguration {

    @Bean
    Viewers viewers(Directory directory) {
        return new Viewers(directory);
    }

    @Bean
    CaseRefParameter caseRefParameter() {
        return new CaseRefParameter();
    }

    @Bean
    CaseController caseController(Looking looking, Viewers viewers, TransactionTemplate transaction) {
        return new CaseController(looking, viewers, transaction);
    }

    @Bean
    PlaceController placeController(
            PlaceChoice choice, Viewers viewers, Gazetteer gazetteer, TransactionTemplate transaction) {
        return new PlaceController(choice, viewers, gazetteer, transaction);
    }

    @Bean
    RoutingController routingController(
            Looking looking, CaseStore cases, Viewers viewers, Directory directory, TransactionTemplate transaction) {
        return new RoutingController(looking, cases, viewers, directory, transaction);
    }
}
