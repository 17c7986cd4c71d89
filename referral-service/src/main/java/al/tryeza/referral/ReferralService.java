package al.tryeza.referral;

import al.tryeza.messaging.MessagingConfiguration;
import al.tryeza.referral.configuration.AccessConfiguration;
import al.tryeza.referral.configuration.CaseworkConfiguration;
import al.tryeza.referral.configuration.ClosureConfiguration;
import al.tryeza.referral.configuration.ConductConfiguration;
import al.tryeza.referral.configuration.ConsentConfiguration;
import al.tryeza.referral.configuration.CorrectionsConfiguration;
import al.tryeza.referral.configuration.DirectoryConfiguration;
import al.tryeza.referral.configuration.ErasureConfiguration;
import al.tryeza.referral.configuration.GlassConfiguration;
import al.tryeza.referral.configuration.GrantsConfiguration;
import al.tryeza.referral.configuration.IntakeConfiguration;
import al.tryeza.referral.configuration.LinksConfiguration;
import al.tryeza.referral.configuration.MajorityConfiguration;
import al.tryeza.referral.configuration.OversightConfiguration;
import al.tryeza.referral.configuration.PreviewConfiguration;
import al.tryeza.referral.configuration.RecusalConfiguration;
import al.tryeza.referral.configuration.VaultConfiguration;
import al.tryeza.referral.configuration.WithdrawalConfiguration;
import al.tryeza.web.WebConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: its capabilities, wired by name; nothing is scanned for. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@Import({
    MessagingConfiguration.class,
    WebConfiguration.class,
    DirectoryConfiguration.class,
    ErasureConfiguration.class,
    OversightConfiguration.class,
    VaultConfiguration.class,
    CaseworkConfiguration.class,
    ClosureConfiguration.class,
    GlassConfiguration.class,
    RecusalConfiguration.class,
    ConductConfiguration.class,
    ConsentConfiguration.class,
    GrantsConfiguration.class,
    MajorityConfiguration.class,
    WithdrawalConfiguration.class,
    IntakeConfiguration.class,
    AccessConfiguration.class,
    LinksConfiguration.class,
    CorrectionsConfiguration.class,
    PreviewConfiguration.class
})
public class ReferralService {

    public static void main(String... arguments) {
        SpringApplication.run(ReferralService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
