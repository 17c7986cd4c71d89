package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.casework.CaseEventPublisher;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.LookLog;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.routing.Gazetteer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcCaseworkConfiguration {

    @Bean
    CaseStore caseStore(JdbcClient jdbc, JsonMapper json, Gazetteer gazetteer, CaseEventPublisher publisher) {
        StoredRouting routing = new StoredRouting(json, gazetteer);
        return new JdbcCaseStore(jdbc, new CaseEventTables(jdbc, json, routing), routing, publisher);
    }

    @Bean
    CaseViews caseViews(JdbcClient jdbc, JsonMapper json, Gazetteer gazetteer) {
        return new JdbcCaseViews(jdbc, json, new StoredRouting(json, gazetteer));
    }

    @Bean
    CaseStandings caseStandings(JdbcClient jdbc) {
        return on(jdbc);
    }

    /** How cases stand, under another role. */
    public static CaseStandings on(JdbcClient jdbc) {
        return new JdbcCaseStandings(jdbc);
    }

    @Bean
    LookLog lookLog(JdbcClient jdbc, CaseStandings standings) {
        return new JdbcLookLog(jdbc, standings);
    }

    @Bean
    Recusals recusals(JdbcClient jdbc) {
        return recusalsOn(jdbc);
    }

    /** The same under the rights of another role. */
    public static Recusals recusalsOn(JdbcClient jdbc) {
        return new JdbcRecusals(jdbc);
    }

    @Bean
    Chronicle chronicle(JdbcClient jdbc) {
        return new JdbcChronicle(jdbc);
    }
}
