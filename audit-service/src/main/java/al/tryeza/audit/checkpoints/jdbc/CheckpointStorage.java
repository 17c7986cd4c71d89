package al.tryeza.audit.checkpoints.jdbc;

import al.tryeza.audit.checkpoints.PublishedCheckpoints;
import al.tryeza.audit.checkpoints.SigningTurn;
import al.tryeza.audit.checkpoints.WitnessStandings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was published in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class CheckpointStorage {

    @Bean
    PublishedCheckpoints publishedCheckpoints(JdbcClient jdbc) {
        return new JdbcCheckpoints(jdbc);
    }

    @Bean
    WitnessStandings witnessStandings(JdbcClient jdbc) {
        return new JdbcWitnessStandings(jdbc);
    }

    @Bean
    SigningTurn signingTurn(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new AdvisorySigningTurn(jdbc, new TransactionTemplate(transactions));
    }
}
