package al.tryeza.referral.configuration;

import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.corrections.CorrectionEvents;
import al.tryeza.referral.corrections.CorrectionStore;
import al.tryeza.referral.corrections.Corrections;
import al.tryeza.referral.corrections.jdbc.JdbcCorrectionsConfiguration;
import al.tryeza.referral.corrections.kafka.KafkaCorrectionsConfiguration;
import al.tryeza.referral.corrections.web.WebCorrectionsConfiguration;
import al.tryeza.referral.disclosure.BlindIndex;
import al.tryeza.referral.disclosure.BucketKeys;
import al.tryeza.referral.disclosure.ComingOfAge;
import al.tryeza.referral.disclosure.Correcting;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.VaultStore;
import al.tryeza.referral.majority.Majority;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires corrections: decided under the role of disclosure, put in under that of the service. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcCorrectionsConfiguration.class, KafkaCorrectionsConfiguration.class, WebCorrectionsConfiguration.class})
public class CorrectionsConfiguration {

    @Bean
    Correcting correcting(VaultReading reading, VaultStore store, BucketKeys keys, BlindIndex blindIndex) {
        return new Correcting(reading, store, keys, blindIndex);
    }

    @Bean
    Corrections corrections(
            Disclosing disclosing,
            Correcting vault,
            TransactionTemplate transaction,
            Chronicle chronicle,
            CorrectionStore store,
            ComingOfAge comingOfAge,
            Majority majority,
            CorrectionEvents events,
            Clock clock) {
        var inOne = new InOneTransaction() {
            @Override
            public <T> T run(Supplier<T> work) {
                return Objects.requireNonNull(transaction.execute(_ -> work.get()));
            }
        };
        return new Corrections(disclosing, vault, inOne, chronicle, store, comingOfAge, majority, events, clock);
    }
}
