package al.tryeza.audit.officers.jdbc;

import al.tryeza.audit.officers.Officer;
import al.tryeza.audit.officers.Officers;
import al.tryeza.web.ActiveOfficers;
import al.tryeza.web.CurrentOfficer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the officers in PostgreSQL, and answers from there who may act. */
@Configuration(proxyBeanMethods = false)
public class OfficerStorage {

    @Bean
    Officers officers(JdbcClient jdbc) {
        return new JdbcOfficers(jdbc);
    }

    @Bean
    ActiveOfficers activeOfficers(Officers officers) {
        return id -> officers.find(id)
                .filter(Officer::active)
                .map(officer -> new CurrentOfficer(officer.id(), officer.institution(), officer.roles()));
    }
}
