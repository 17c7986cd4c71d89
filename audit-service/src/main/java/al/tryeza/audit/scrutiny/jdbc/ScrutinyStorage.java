package al.tryeza.audit.scrutiny.jdbc;

import al.tryeza.audit.scrutiny.CaseStates;
import al.tryeza.audit.scrutiny.Disclosures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps in PostgreSQL how far scrutiny has come, and what it goes by. */
@Configuration(proxyBeanMethods = false)
public class ScrutinyStorage {

    @Bean
    Disclosures disclosures(JdbcClient jdbc) {
        return new JdbcDisclosures(jdbc);
    }

    @Bean
    CaseStates caseStates(JdbcClient jdbc) {
        return new JdbcCaseStates(jdbc);
    }
}
