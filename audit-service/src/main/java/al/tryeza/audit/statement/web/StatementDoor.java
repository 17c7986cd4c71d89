package al.tryeza.audit.statement.web;

import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.statement.Standings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/cases/{ref}/access-statement}. */
@Configuration(proxyBeanMethods = false)
public class StatementDoor {

    @Bean
    StatementController statementController(Standings standings, Accesses accesses, QueryLog queries, Clock clock) {
        return new StatementController(standings, accesses, queries, clock);
    }
}
