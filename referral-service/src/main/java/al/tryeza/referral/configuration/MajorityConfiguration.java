package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Secretariat;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.disclosure.jdbc.JdbcComingOfAgeConfiguration;
import al.tryeza.referral.grants.Grants;
import al.tryeza.referral.majority.Majority;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires coming of age. */
@Configuration(proxyBeanMethods = false)
@Import(JdbcComingOfAgeConfiguration.class)
public class MajorityConfiguration {

    /** How long after midnight in Tirana, or after a start, nobody may have looked yet. */
    private static final Duration LOOK = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;

    @Bean
    Majority majority(ComingOfAge comingOfAge, CaseStore cases, Recusals recusals, Directory directory, Grants grants) {
        return new Majority(comingOfAge, cases, recusals, new Secretariat(directory), grants);
    }

    @Bean
    SchedulingConfigurer daysOfMajority(Majority majority, TransactionTemplate transaction, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> majority.due(AT_ONCE)
                        .forEach(ref -> transaction.executeWithoutResult(_ -> majority.reach(ref, clock.instant()))),
                LOOK);
    }
}
