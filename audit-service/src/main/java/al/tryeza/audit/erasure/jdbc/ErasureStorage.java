package al.tryeza.audit.erasure.jdbc;

import al.tryeza.audit.erasure.Erasures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps beside the log which keys are to be destroyed. */
@Configuration(proxyBeanMethods = false)
public class ErasureStorage {

    @Bean
    Erasures erasures(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcErasures(jdbc, new TransactionTemplate(transactions));
    }
}
