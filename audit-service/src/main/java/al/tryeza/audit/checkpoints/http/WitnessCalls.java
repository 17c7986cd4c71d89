package al.tryeza.audit.checkpoints.http;

import al.tryeza.audit.checkpoints.WitnessDoor;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reaches the witnesses. */
@Configuration(proxyBeanMethods = false)
public class WitnessCalls {

    @Bean
    WitnessDoor witnessDoor(@Value("${tryeza.audit.log.witness-patience:3s}") Duration patience) {
        return new HttpWitnessDoor(patience);
    }
}
