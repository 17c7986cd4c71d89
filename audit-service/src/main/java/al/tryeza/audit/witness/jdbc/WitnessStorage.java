package al.tryeza.audit.witness.jdbc;

import al.tryeza.audit.witness.Witness;
import al.tryeza.audit.witness.WitnessFiles;
import al.tryeza.audit.witness.WitnessProperties;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The witness with its logs, keys and memory; where it is given no logs, it watches nothing and needs neither. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessProperties.class)
public class WitnessStorage {

    @Bean
    WitnessDatabase witnessDatabase(WitnessProperties settings) {
        return new WitnessDatabase(settings.database());
    }

    @Bean
    Witness witness(WitnessProperties settings, WitnessDatabase database, InstantSource clock) {
        if (settings.logs().isEmpty()) {
            return Witness.watchingNothing();
        }
        var trusted = WitnessFiles.logs(Path.of(settings.logs()));
        var keys = WitnessFiles.keys(settings.keys());
        return new Witness(trusted, keys, new JdbcMemory(database.open()), clock);
    }
}
