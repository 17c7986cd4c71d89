package al.tryeza.referral.configuration;

import al.tryeza.referral.access.CandidateSource;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.conduct.ConductStore;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.glass.jdbc.JdbcGlassConfiguration;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.preview.Acquainted;
import al.tryeza.referral.preview.PreviewRecords;
import al.tryeza.referral.preview.Previewing;
import al.tryeza.referral.preview.Prospects;
import al.tryeza.referral.preview.jdbc.JdbcPreviewConfiguration;
import al.tryeza.referral.preview.kafka.KafkaPreviewConfiguration;
import al.tryeza.referral.preview.web.WebPreviewConfiguration;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the policy preview: what disclosure asks, asked under the role of the service, which cannot read the vault. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcPreviewConfiguration.class, KafkaPreviewConfiguration.class, WebPreviewConfiguration.class})
public class PreviewConfiguration {

    @Bean
    Previewing previewing(
            Directory directory,
            CaseStandings cases,
            ConductStore rules,
            Situations situations,
            Policies policies,
            Acquainted acquainted,
            PreviewRecords records,
            JdbcClient jdbc,
            Clock clock) {
        List<CandidateSource> sources =
                List.of(JdbcGrantsConfiguration.on(jdbc)::held, JdbcGlassConfiguration.on(jdbc));
        var prospects = new Prospects(directory, cases, acquainted, situations, sources, policies);
        return new Previewing(cases, rules, prospects, records, clock);
    }
}
